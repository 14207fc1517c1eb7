import { expect, test } from 'vitest';
import { smallSurvey, surveyOf, withRecord } from '../fixture.ts';
import { sidesDiffer } from './sides-differ.ts';

const side = (value: number) =>
  `{value: ${value}, sources: [{source: node-2026-01, path: a.go, lines: 1, symbol: A}]}`;
const CELL = `value: 24576
    scope: protocol-constant
    sources:
      - {source: node-2026-01, path: limits.go, lines: 3-5, symbol: MaxCode}`;
const dispute = (a: number, b: number) =>
  surveyOf(withRecord(CELL, `state: disputed\n    conflict: [${side(a)}, ${side(b)}]`));
const transition = (next: number) =>
  surveyOf(
    withRecord(
      'value: 24576',
      `state: in-transition\n    value: 1\n    next: ${next}\n    nextActivation: Two`,
    ),
  );

test('different sides and different values pass', () => {
  expect(sidesDiffer.run(surveyOf(smallSurvey()))).toEqual([]);
  expect(sidesDiffer.run(dispute(1, 2))).toEqual([]);
  expect(sidesDiffer.run(transition(2))).toEqual([]);
});

test('a dispute in which both sides say the same is reported', () => {
  expect(sidesDiffer.run(dispute(1, 1))).toMatchObject([
    { line: 16, message: 'Two sides of the dispute say the same.' },
  ]);
});

test('a transition to the same value is reported', () => {
  expect(sidesDiffer.run(transition(1))).toMatchObject([
    { line: 17, message: 'The next value is the value in force.' },
  ]);
});
