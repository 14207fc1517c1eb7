import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type InputKind, SHARES } from '../src/fuzz/input.ts';
import { countsTable, runFuzz } from '../src/fuzz/run.ts';

const USAGE = `fuzz [--runs 2000] [--seed 1] [--only kind]
tries generated contributions against the checks and the build's own way from Markdown to HTML
kinds: ${Object.keys(SHARES).join(', ')}`;
const LAST = 'test-results/fuzz-last.json';

/** `npm run fuzz`: what no contribution may do, tried many times. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '2000' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
    },
  });
  if (values.only !== undefined && !(values.only in SHARES)) throw new Error(USAGE);
  const [runs, seed] = [Number(values.runs), Number(values.seed)];
  if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed)) throw new Error(USAGE);
  mkdirSync('test-results', { recursive: true });
  const started = performance.now();
  const result = await runFuzz({
    runs,
    seed,
    only: values.only as InputKind | undefined,
    // What a run hangs on is then on disk.
    onInput: (input, index) => {
      writeFileSync(LAST, JSON.stringify(input));
      if (index > 0 && index % 5000 === 0) console.log(`${index} …`);
    },
  });
  for (const { input, faults } of result.findings) {
    console.log(`${input.kind}: ${faults.join('; ')}\n    ${JSON.stringify(input)}`);
  }
  const seconds = (performance.now() - started) / 1000;
  console.log(`${countsTable(result)}\n\nseed ${seed}, ${seconds.toFixed(0)} s`);
  process.exitCode = result.findings.length > 0 ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
