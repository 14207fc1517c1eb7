/** Does a share of the runs of `fuzz.ts`: seeds from the first argument up to the second. */
import { inspect } from 'node:util';
import { emptyReport, fuzzOnce } from '../src/leveldb/testing/fuzz.ts';
import { makeCases } from '../src/leveldb/testing/fuzz-cases.ts';
import type { Message } from './fuzz.ts';

/** One run in so many damages a database of a megabyte. */
const LARGE_EVERY = 1000;
const TELL_EVERY_MS = 1000;

function tell(message: Message): void {
  process.send?.(message);
}

async function main(): Promise<void> {
  const [from, to] = process.argv.slice(2).map(Number) as [number, number];
  const { small, large } = await makeCases();
  const report = emptyReport();
  let told = performance.now();
  try {
    for (let seed = from; seed < to; seed++) {
      const cases = seed % LARGE_EVERY === 0 ? large : small;
      await fuzzOnce(cases[seed % cases.length]!, seed, report);
      if (performance.now() - told > TELL_EVERY_MS) {
        told = performance.now();
        tell({ report });
      }
    }
    tell({ report, done: true });
  } catch (error) {
    tell({ report, failure: inspect(error, { depth: 4 }) });
  }
}

void main();
