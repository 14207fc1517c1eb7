import { expect, test } from 'vitest';
import { surveyOf, withRecord } from '../fixture.ts';
import { unknownHasSearch } from './unknown-has-search.ts';

const run = (searched: string) =>
  unknownHasSearch.run(
    surveyOf(
      withRecord(
        'value: 24576\n    scope: protocol-constant\n    sources:\n      - {source: node-2026-01, path: limits.go, lines: 3-5, symbol: MaxCode}',
        `state: unknown\n    searched: [${searched}]`,
      ),
    ),
  );

test.each(['"node-2026-01: limits.go"', 'https://docs.example.org/limits', 'owner/node docs'])(
  'a search in %s passes',
  (searched) => {
    expect(run(searched)).toEqual([]);
  },
);

test('a search that names no place is reported', () => {
  expect(run('node-2026-01, the documentation')).toMatchObject([
    { line: 16, message: '"the documentation" does not say where was searched.' },
  ]);
});
