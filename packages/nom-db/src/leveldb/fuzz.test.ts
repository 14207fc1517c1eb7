import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DirectorySource } from '../node/directory-source.ts';
import { CorruptionError } from './errors.ts';
import { openDatabase } from './open.ts';
import { AllocationWatch } from './testing/allocations.ts';
import { collect } from './testing/collect.ts';
import { emptyReport, type FuzzReport, fuzzOnce } from './testing/fuzz.ts';
import { type FuzzCase, finish, makeCases } from './testing/fuzz-cases.ts';

const RUNS = 2000;
const FIXTURES = join(import.meta.dirname, '../../fixtures/leveldb');

async function fuzz(cases: readonly FuzzCase[], runs: number): Promise<FuzzReport> {
  const report = emptyReport();
  for (let i = 0; i < runs; i++) await fuzzOnce(cases[i % cases.length]!, i, report);
  return report;
}

test(`${RUNS} damaged databases: the truth, or an error that names the place`, async () => {
  const { small, large } = await makeCases();
  const report = await fuzz(small, RUNS);
  expect(report.runs).toBe(RUNS);
  // Every way to end is met, or the fuzz is not looking.
  for (const ending of ['whole', 'torn', 'refused', 'accepted'] as const) {
    expect(report[ending]).toBeGreaterThan(RUNS / 100);
  }
  await fuzz(large, 20);
});

test('damaged databases of goleveldb', async () => {
  const cases: FuzzCase[] = [];
  for (const name of ['unclean', 'reopened']) {
    const source = new DirectorySource(join(FIXTURES, name));
    const files = new Map<string, Uint8Array>();
    for (const file of await source.list()) {
      files.set(file, new Uint8Array(readFileSync(join(FIXTURES, name, file))));
    }
    const database = await openDatabase(source);
    const entries = await collect(database);
    await database.close();
    cases.push(await finish(files, [entries.join('\n'), ...(await earlierStates(files))]));
  }
  const report = await fuzz(cases, 150);
  expect(report.refused).toBeGreaterThan(20);
});

/** What is read when the newest log is cut after each of its records. */
async function earlierStates(files: ReadonlyMap<string, Uint8Array>): Promise<string[]> {
  const { MemorySource } = await import('./memory.ts');
  const { readLogRecords } = await import('./log-records.ts');
  const states: string[] = [];
  const log = [...files.keys()]
    .filter((name) => name.endsWith('.log'))
    .sort()
    .pop()!;
  const bytes = files.get(log)!;
  const whole = await new MemorySource([[log, bytes]]).open(log);
  for await (const { offset } of readLogRecords(whole, log)) {
    const cut = new Map([...files, [log, bytes.subarray(0, offset)]]);
    const database = await openDatabase(new MemorySource(cut));
    states.unshift((await collect(database)).join('\n'));
  }
  return states;
}

test('the watch sees allocations, and sees them refused', async () => {
  const watch = new AllocationWatch();
  watch.start();
  try {
    new Uint8Array(1000);
    new Uint32Array(1000);
    expect(watch.largest).toBe(4000);
    const { snappyUncompress } = await import('./snappy.ts');
    const lie = Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x0f, 0, 1);
    const fail = (reason: string) => new CorruptionError('x', 0, reason);
    expect(() => snappyUncompress(lie, 0, lie.length, fail)).toThrow(CorruptionError);
    expect(watch.largest).toBeLessThan(5000);
  } finally {
    watch.stop();
  }
  expect(new Uint8Array(2)).toEqual(Uint8Array.of(0, 0));
});
