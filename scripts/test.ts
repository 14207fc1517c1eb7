import { getBrowser } from '../src/browser-finder/get-browser.ts';
import { contentSteps } from '../src/check-runner/content-steps.ts';
import { closingLine, failureText, outcomeLine } from '../src/check-runner/report.ts';
import { runSteps } from '../src/check-runner/run-steps.ts';
import { sameBytesStep } from '../src/check-runner/same-bytes-step.ts';
import { siteSteps } from '../src/check-runner/site-steps.ts';
import type { Outcome, Step } from '../src/check-runner/step.ts';
import { toolSteps } from '../src/check-runner/tools.ts';
import { vitestStep } from '../src/check-runner/vitest-step.ts';
import { site } from '../src/config/site.ts';

/** What needs two cores for long: one after the other. */
function heavySteps(root: string): Step[] {
  return [
    vitestStep({ name: 'unit tests', root }),
    ...siteSteps(root, { origin: site.url, basePath: site.baseUrl }),
    sameBytesStep(root),
    vitestStep({
      name: 'browser tests',
      root,
      config: 'tests/vitest.browser.config.mts',
      needs: ['build'],
      env: async () => ({ CHROME_PATH: await getBrowser(console.log) }),
    }),
  ];
}

/** The long run: everything that can be checked. Its last line is `N passed, N failed`. */
async function main(): Promise<void> {
  const onEnd = (outcome: Outcome) => {
    const text = failureText(outcome);
    if (text) console.log(text);
    console.log(outcomeLine(outcome));
  };
  const onStart = ({ name }: Step) => console.log(`… ${name}`);
  const root = process.cwd();
  const checks = [...toolSteps(root), ...contentSteps(root)];
  const outcomes = [
    ...(await runSteps(checks, { parallel: true, onEnd })),
    ...(await runSteps(heavySteps(root), { onStart, onEnd })),
  ];
  console.log();
  for (const outcome of outcomes) console.log(outcomeLine(outcome));
  console.log(closingLine(outcomes));
  process.exitCode = outcomes.some(({ failed }) => failed > 0) ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
