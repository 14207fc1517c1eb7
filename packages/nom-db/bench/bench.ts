/**
 * Speed and memory, against classic-level in the same run: npm run bench -w nom-db
 *
 * Databases are written to a temporary directory and removed again. classic-level writes them and
 * walks over a copy. Every measurement is a process of its own; the walks take turns.
 */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { build } from 'esbuild';
import { makeDatabase } from './make.ts';

const { values } = parseArgs({
  options: {
    keys: { type: 'string', default: '1000000' },
    large: { type: 'string', default: '1024' },
    rounds: { type: 'string', default: '5' },
    directory: { type: 'string', default: tmpdir() },
  },
});

const SMALL_VALUE = 60;
const LARGE_VALUE = 1000;
const MAX_RATIO = 1.5;
const MAX_RSS_MB = 256;
const MAX_GET_MS = 5;

interface Walk {
  readonly keys: number;
  readonly bytes: number;
  readonly ms: number;
  /** Processor time, which stays the same on a busy machine. */
  readonly cpuMs: number;
  readonly rssMb: number;
}

const median = (numbers: number[]) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
};
const round = (value: number) => Math.round(value * 100) / 100;
const say = (text: string) => process.stderr.write(`${text}\n`);

async function main(): Promise<void> {
  const root = await mkdtemp(join(values.directory, 'nom-db-bench-'));
  // Plain JavaScript, so that no loader adds to time and memory. It stays beside node_modules,
  // where classic-level is found.
  const script = join(import.meta.dirname, '../dist/bench-measure.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'measure.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['classic-level'],
    outfile: script,
  });
  const measure = async <T>(...args: string[]): Promise<T> => {
    const { stdout } = await promisify(execFile)(process.execPath, [script, ...args]);
    return JSON.parse(stdout);
  };
  try {
    const keys = Number(values.keys);
    const small = join(root, 'small');
    say(`writing ${keys.toLocaleString('en-GB')} keys of ${SMALL_VALUE} bytes`);
    await makeDatabase(small, { keys, valueBytes: SMALL_VALUE });
    await cp(small, `${small}-copy`, { recursive: true });
    const own: Walk[] = [];
    const other: Walk[] = [];
    for (let i = 0; i < Number(values.rounds); i++) {
      own.push(await measure<Walk>('nom-db', small));
      other.push(await measure<Walk>('classic-level', `${small}-copy`));
      say(
        `walk ${i + 1}: ${Math.round(own[i]!.ms)} ms, classic-level ${Math.round(other[i]!.ms)} ms`,
      );
    }
    for (const walk of [...own, ...other]) {
      if (walk.keys !== keys || walk.bytes !== other[0]!.bytes) throw new Error('the walks differ');
    }

    const largeKeys = Math.round((Number(values.large) * 1024 * 1024) / (LARGE_VALUE + 32));
    const large = join(root, 'large');
    say(`writing ${values.large} MiB`);
    await makeDatabase(large, { keys: largeKeys, valueBytes: LARGE_VALUE });
    const walkLarge = await measure<Walk>('nom-db', large);
    const gets = await measure<{ warm: { medianMs: number; p99Ms: number; maxMs: number } }>(
      'gets',
      large,
      String(largeKeys),
    );
    const result = {
      machine: `${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, Node ${process.version}`,
      keys,
      nomDbMs: Math.round(median(own.map(({ ms }) => ms))),
      classicLevelMs: Math.round(median(other.map(({ ms }) => ms))),
      ratio: round(median(own.map(({ ms }, i) => ms / other[i]!.ms))),
      cpuRatio: round(median(own.map(({ cpuMs }, i) => cpuMs / other[i]!.cpuMs))),
      rssMb: Math.round(Math.max(...own.map(({ rssMb }) => rssMb))),
      large: { mib: Number(values.large), ...walkLarge, rssMb: Math.round(walkLarge.rssMb) },
      gets,
    };
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    const misses = [
      result.ratio > MAX_RATIO && `ratio ${result.ratio} > ${MAX_RATIO}`,
      result.rssMb > MAX_RSS_MB && `memory ${result.rssMb} MB > ${MAX_RSS_MB} MB`,
      result.large.rssMb > MAX_RSS_MB && `memory ${result.large.rssMb} MB > ${MAX_RSS_MB} MB`,
      gets.warm.medianMs > MAX_GET_MS && `point get ${gets.warm.medianMs} ms > ${MAX_GET_MS} ms`,
    ].filter((miss) => miss !== false);
    for (const miss of misses) say(`missed: ${miss}`);
    if (misses.length > 0) process.exitCode = 1;
  } finally {
    await rm(root, { recursive: true, force: true });
    await rm(script, { force: true });
  }
}

main().catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
});
