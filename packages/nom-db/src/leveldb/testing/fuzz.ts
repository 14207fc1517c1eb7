import { CorruptionError, DatabaseError, FileVanishedError, UnsupportedError } from '../errors.ts';
import { MemorySource } from '../memory.ts';
import { openDatabase } from '../open.ts';
import { AllocationWatch } from './allocations.ts';
import { collect, hex } from './collect.ts';
import { type FuzzCase, inOrder } from './fuzz-cases.ts';
import { damage } from './mutate.ts';
import { Random } from './random.ts';
import { resealLog, resealTable } from './reseal.ts';

/** How the runs of a fuzz ended. */
export interface FuzzReport {
  runs: number;
  /** Everything was read, and nothing else. */
  whole: number;
  /** An earlier state was read, and the torn file was reported. */
  torn: number;
  /** An error that names the file, and the byte where the damage is one of bytes. */
  refused: number;
  /** Damage behind a checksum that was made to fit, read as something in order. */
  accepted: number;
  /** The longest run in milliseconds of the processor, and the largest single allocation in bytes. */
  slowest: number;
  largest: number;
}

/** A limit on one run: small ones take about a millisecond, those of a megabyte about 200. */
const SLOW_MS = 5000;
const ALLOCATION = 64 * 1024 * 1024;

export function emptyReport(): FuzzReport {
  return { runs: 0, whole: 0, torn: 0, refused: 0, accepted: 0, slowest: 0, largest: 0 };
}

/** Damages one file of a case and reads the database; throws on anything that must not happen. */
export async function fuzzOnce(base: FuzzCase, seed: number, report: FuzzReport): Promise<void> {
  const random = new Random(seed);
  const names = [...base.files.keys()].filter((one) => base.files.get(one)!.length > 0);
  const name = random.pick(names);
  const bytes = base.files.get(name)!;
  const sealed = name !== 'CURRENT' && random.below(3) === 0;
  const blocks = base.blocks.get(name);
  const damaged = !sealed
    ? damage(bytes, random)
    : blocks === undefined
      ? resealLog(bytes, random)
      : resealTable(bytes, blocks, random);
  const files = new Map([...base.files, [name, damaged]]);

  const watch = new AllocationWatch();
  const start = process.cpuUsage();
  watch.start();
  try {
    await readDamaged(files, base, sealed, report);
  } catch (error) {
    throw new Error(`seed ${seed}, ${name}`, { cause: error });
  } finally {
    watch.stop();
  }
  const { user, system } = process.cpuUsage(start);
  const took = (user + system) / 1000;
  report.runs++;
  report.slowest = Math.max(report.slowest, took);
  report.largest = Math.max(report.largest, watch.largest);
  if (took > SLOW_MS) throw new Error(`seed ${seed}, ${name}: took ${Math.round(took)} ms`);
  if (watch.largest > ALLOCATION) {
    throw new Error(`seed ${seed}, ${name}: asked for ${watch.largest} bytes`);
  }
}

async function readDamaged(
  files: ReadonlyMap<string, Uint8Array>,
  base: FuzzCase,
  sealed: boolean,
  report: FuzzReport,
): Promise<void> {
  try {
    const database = await openDatabase(new MemorySource(files));
    if (!sealed) await checkGets(database, base);
    const entries = await collect(database);
    const torn = database.report.torn.length > 0;
    if (sealed) {
      if (!inOrder(entries)) throw new Error('keys are not in order');
      report.accepted++;
      return;
    }
    const state = base.states.indexOf(entries.join('\n'));
    if (state < 0) throw new Error('something else was read than what was written');
    // A file cut between two records is a sound file of an earlier moment.
    if (state > 0 || torn) report.torn++;
    else report.whole++;
  } catch (error) {
    checkRefusal(error, files);
    report.refused++;
  }
}

async function checkGets(
  database: Awaited<ReturnType<typeof openDatabase>>,
  base: FuzzCase,
): Promise<void> {
  for (const { key, values } of base.samples) {
    try {
      const value = hex(await database.get(key));
      if (!values.has(value)) throw new Error(`get gave ${value} for ${hex(key)}`);
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
    }
  }
}

function checkRefusal(error: unknown, files: ReadonlyMap<string, Uint8Array>): void {
  if (error instanceof CorruptionError) {
    const size = files.get(error.file)?.length;
    if (size !== undefined && error.offset >= 0 && error.offset <= size) return;
    throw new Error(`the error names no place: ${error.message}`, { cause: error });
  }
  if (error instanceof FileVanishedError || error instanceof UnsupportedError) return;
  throw error;
}
