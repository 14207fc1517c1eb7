import { describe, expect, test } from 'vitest';
import type { Problem } from '../problems/problem.ts';
import { runCommand } from './command.ts';
import { closingLine, failureText, outcomeLine } from './report.ts';
import { runSteps } from './run-steps.ts';
import { type Outcome, resultOf, resultOfOne, type Step } from './step.ts';
import { resultOfTool } from './tools.ts';
import { countTests } from './vitest-step.ts';

const problem: Problem = {
  file: 'docs/a.md',
  line: 3,
  rule: 'one',
  message: 'something is wrong',
  fix: 'Mend it.',
};
const passing: Step = { name: 'good', run: () => ({ passed: 2, failed: 0 }) };
const failing: Step = { name: 'bad', run: () => resultOfOne([problem]) };
const throwing: Step = {
  name: 'broken',
  run: () => {
    throw new Error('no such file');
  },
};

describe('counting', () => {
  test('checks that a problem names have failed, the others passed', () => {
    expect(resultOf(['one', 'two'], [problem, problem])).toMatchObject({ passed: 1, failed: 1 });
    expect(resultOf(['one', 'two'], [])).toMatchObject({ passed: 2, failed: 0 });
  });

  test('a problem of a check that nobody listed counts as well', () => {
    expect(resultOf(['two'], [problem])).toMatchObject({ passed: 1, failed: 1 });
  });

  test('one check passes or fails', () => {
    expect(resultOfOne([])).toMatchObject({ passed: 1, failed: 0 });
    expect(resultOfOne([problem, problem])).toMatchObject({ passed: 0, failed: 1 });
  });

  test.each([
    [0, 0],
    [1, 1],
    [null, 1],
  ])('a tool that ends with %s has %i failures', (code, failed) => {
    expect(resultOfTool({ code, output: 'x' }).failed).toBe(failed);
  });
});

describe('counting tests', () => {
  const report = (values: object) =>
    JSON.stringify({
      success: true,
      numPassedTests: 3,
      numFailedTests: 0,
      testResults: [],
      ...values,
    });

  test('takes the numbers of the report', () => {
    expect(countTests(report({}))).toEqual({ passed: 3, failed: 0 });
    expect(countTests(report({ success: false, numFailedTests: 2 }))).toEqual({
      passed: 3,
      failed: 2,
    });
  });

  test('a file that could not be run, no test at all, or an unexplained failure is a failure', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(countTests(report({ success: false, testResults })).failed).toBe(1);
    expect(countTests(report({ numPassedTests: 0 })).failed).toBe(1);
    expect(countTests(report({ success: false })).failed).toBe(1);
  });
});

describe.each([true, false])('running steps (parallel: %s)', (parallel) => {
  test('sums up, and takes an exception for a failure', async () => {
    const outcomes = await runSteps([passing, failing, throwing], { parallel });
    expect(outcomes.map(({ name }) => name)).toEqual(['good', 'bad', 'broken']);
    expect(closingLine(outcomes)).toBe('2 passed, 2 failed');
    expect(outcomes.map(failureText)).toEqual([
      '',
      expect.stringContaining('docs/a.md:3  something is wrong [one]'),
      expect.stringContaining('no such file'),
    ]);
  });
});

test('a step is not run after a step that it needs has failed, and counts as failed', async () => {
  const ran: string[] = [];
  const after: Step = {
    name: 'after',
    needs: ['bad'],
    run: () => {
      ran.push('after');
      return { passed: 1, failed: 0 };
    },
  };
  const outcomes = await runSteps([failing, after]);
  expect(ran).toEqual([]);
  expect(outcomes[1]).toMatchObject({ passed: 0, failed: 1, skipped: true });
  expect(outcomeLine(outcomes[1] as Outcome)).toContain('not run (needs bad)');
});

test('a command hands back its exit code and everything it printed', async () => {
  const script = "console.log('out'); console.error('err'); process.exitCode = 3";
  const seen: string[] = [];
  const end = await runCommand(process.execPath, ['-e', script], {
    onOutput: (text) => seen.push(text),
  });
  expect(end.code).toBe(3);
  expect(end.output).toContain('out');
  expect(end.output).toContain('err');
  expect(seen.join('')).toBe(end.output);
});
