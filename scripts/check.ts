import { contentSteps } from '../src/check-runner/content-steps.ts';
import { closingLine, failureText, outcomeLine } from '../src/check-runner/report.ts';
import { runSteps } from '../src/check-runner/run-steps.ts';
import { toolSteps } from '../src/check-runner/tools.ts';

/** The short loop: types, lint and content, all at once. */
async function main(): Promise<void> {
  const root = process.cwd();
  const outcomes = await runSteps([...toolSteps(root), ...contentSteps(root)], { parallel: true });
  for (const outcome of outcomes) {
    const text = failureText(outcome);
    if (text) console.log(`${text}\n`);
  }
  for (const outcome of outcomes) console.log(outcomeLine(outcome));
  console.log(closingLine(outcomes));
  process.exitCode = outcomes.some(({ failed }) => failed > 0) ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
