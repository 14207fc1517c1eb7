/**
 * Damages databases a million times and reads them: npm run fuzz -w nom-db [-- --runs 20000]
 *
 * Each run must give the truth, an earlier state that is reported as torn, or an error that names
 * the place. A run that takes longer than the time limit counts as a hang and ends the fuzz.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { FuzzReport } from '../src/leveldb/testing/fuzz.ts';
import { emptyReport } from '../src/leveldb/testing/fuzz.ts';

const HANG_MS = 120_000;

/** What a worker tells: its report so far, and the seed that failed, if one did. */
export interface Message {
  readonly report: FuzzReport;
  readonly failure?: string;
  readonly done?: boolean;
}

interface Work {
  readonly from: number;
  readonly to: number;
}

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '0' },
    workers: { type: 'string', default: String(availableParallelism()) },
  },
});

const reports = new Map<ChildProcess, FuzzReport>();

function total(): FuzzReport {
  const sum = emptyReport();
  for (const report of reports.values()) {
    for (const count of ['runs', 'whole', 'torn', 'refused', 'accepted'] as const) {
      sum[count] += report[count];
    }
    sum.slowest = Math.max(sum.slowest, report.slowest);
    sum.largest = Math.max(sum.largest, report.largest);
  }
  return sum;
}

function work({ from, to }: Work): Promise<void> {
  const worker = fork(new URL('./fuzz-worker.ts', import.meta.url), [String(from), String(to)]);
  reports.set(worker, emptyReport());
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const watch = () => {
      clearTimeout(timer);
      timer = setTimeout(() => end(new Error(`a hang after seed ${from + lastRuns}`)), HANG_MS);
    };
    let lastRuns = 0;
    const end = (error?: Error) => {
      clearTimeout(timer);
      worker.kill();
      if (error) reject(error);
      else resolve();
    };
    worker.on('message', ({ report, failure, done }: Message) => {
      reports.set(worker, report);
      lastRuns = report.runs;
      watch();
      if (failure !== undefined) end(new Error(failure));
      else if (done) end();
    });
    worker.on('exit', (code) => end(new Error(`a worker ended with ${code}`)));
    watch();
  });
}

async function main(): Promise<void> {
  const runs = Number(values.runs);
  const first = Number(values.seed);
  const workers = Number(values.workers);
  const start = performance.now();
  const ticker = setInterval(() => {
    process.stderr.write(
      `${total().runs.toLocaleString('en-GB')} of ${runs.toLocaleString('en-GB')}\n`,
    );
  }, 30_000);
  try {
    const share = Math.ceil(runs / workers);
    const parts = Array.from({ length: workers }, (_, i) => ({
      from: first + i * share,
      to: first + Math.min((i + 1) * share, runs),
    }));
    await Promise.all(parts.map(work));
  } finally {
    clearInterval(ticker);
    for (const worker of reports.keys()) worker.kill();
  }
  const { slowest, largest, ...counts } = total();
  const seconds = Math.round((performance.now() - start) / 1000);
  process.stdout.write(
    `${JSON.stringify({
      ...counts,
      slowestMs: Math.round(slowest),
      largestAllocationBytes: largest,
      seconds,
    })}\n`,
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
