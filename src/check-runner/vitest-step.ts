import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runCommand } from './command.ts';
import type { Result, Step } from './step.ts';

/** The part of vitest's JSON report that is counted. */
interface Report {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

interface Options {
  name: string;
  root: string;
  /** Vitest's configuration; its usual file by default. */
  config?: string;
  needs?: readonly string[];
  env?: () => NodeJS.ProcessEnv | Promise<NodeJS.ProcessEnv>;
}

/** Runs a set of vitest tests and counts each one; what it prints goes to the terminal as it comes. */
export function vitestStep({ name, root, config, needs, env }: Options): Step {
  const report = join(root, 'test-results', `${name.replaceAll(' ', '-')}.json`);
  return {
    name,
    needs,
    run: async () => {
      await mkdir(dirname(report), { recursive: true });
      await rm(report, { force: true });
      const vitest = join(root, 'node_modules/vitest/vitest.mjs');
      const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
      const configuration = config ? ['--config', config] : [];
      await runCommand(process.execPath, [vitest, 'run', ...reporters, ...configuration], {
        cwd: root,
        env: await env?.(),
        onOutput: (text) => process.stdout.write(text),
      });
      return countTests(await readFile(report, 'utf8'));
    },
  };
}

/** Counts the tests of a JSON report. A file that could not be run counts as a failed test. */
export function countTests(json: string): Result {
  const { success, numPassedTests, numFailedTests, testResults } = JSON.parse(json) as Report;
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const failed = numFailedTests + broken;
  // Tests that all pass in a run that fails, or no test at all, are no success.
  const unexplained = failed === 0 && (!success || numPassedTests === 0) ? 1 : 0;
  return { passed: numPassedTests, failed: failed + unexplained };
}
