import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFiles } from './check.ts';
import { CHECKS } from './checks/index.ts';
import { RECORD, smallSurvey, withRecord } from './fixture.ts';
import { parseSurvey } from './survey.ts';

const FILE = 'data/vms/alpha.yaml';

test('the small survey has no problem', () => {
  expect(checkFiles(smallSurvey())).toEqual([]);
});

test('rules have different names', () => {
  const names = CHECKS.map((check) => check.rule);
  expect(new Set(names).size).toBe(names.length);
});

test.each([
  [
    'a note that is too long',
    'value: 24576',
    `value: 24576\n    note: ${'long '.repeat(50)}`,
    'note: text is longer than 240 characters',
  ],
  [
    'an unknown key',
    'value: 24576',
    'value: 24576\n    colour: red',
    '"colour" is no key of cells › limits.code-size',
  ],
  ['a missing key', 'scope: documented-only', 'note: x', 'cells › limits.kinds › scope is missing'],
  [
    'an unknown state',
    'value: 24576',
    'state: guessed\n    value: 24576',
    'state is not one of: known, in-transition',
  ],
  ['a cell without sources', '- {source: manual-2026, section: Kinds}', '[]', 'sources'],
  ['unknown without a search', 'value: [first]', 'state: unknown', 'searched is missing'],
  [
    'a day that does not exist',
    '2025-12-01',
    '2025-02-30',
    'this day does not exist in the calendar',
  ],
  [
    'an id that is not the name of the file',
    'id: alpha',
    'id: omega',
    'is not the name of its file',
  ],
  ['a key twice', 'tier: 1', 'tier: 1\ntier: 2', 'not valid YAML'],
  ['an alias', 'name: Alpha', 'name: &a Alpha', 'Anchors (&) and aliases (*) are not used'],
])('%s is reported with place and remedy', (_name, search, replacement, message) => {
  const problem = checkFiles(withRecord(search, replacement)).find((candidate) =>
    candidate.message.includes(message),
  );
  expect(problem).toMatchObject({
    file: FILE,
    line: expect.any(Number),
    column: expect.any(Number),
    fix: expect.stringMatching(/\.$/),
  });
});

test('a commit that is not written in full is reported in the source', () => {
  const file = 'data/sources/node-2026-01.yaml';
  const text = (smallSurvey().get(file) ?? '').replace('a'.repeat(40), 'aaaaaaaa');
  expect(checkFiles(smallSurvey({ [file]: text }))).toContainEqual(
    expect.objectContaining({
      file,
      line: 6,
      message: expect.stringContaining('40 hexadecimal digits'),
    }),
  );
});

/** A record, or problems, and nothing thrown: for any text in the place of a record. */
function recordOrProblems(text: string) {
  const files = smallSurvey({ [FILE]: text });
  const { survey, problems } = parseSurvey(files);
  expect(survey.records.has('alpha') || problems.some((problem) => problem.file === FILE)).toBe(
    true,
  );
  expect(Array.isArray(checkFiles(files))).toBe(true);
}

test('any bytes in a record file give a record or problems', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      recordOrProblems(new TextDecoder().decode(bytes));
    }),
    { numRuns: 150 },
  );
});

test('a record with bytes changed anywhere gives a record or problems', () => {
  const yaml = fc.constantFrom(
    ...':-{}[]&*!|>\'"%@`,#?\n\t 0a~',
    '<<',
    '__proto__',
    '\u0000',
    '\ud800',
  );
  const edit = fc.tuple(
    fc.nat(RECORD.length),
    fc.nat(12),
    fc.oneof(yaml, fc.string({ maxLength: 6 })),
  );
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      let text = RECORD;
      for (const [at, removed, added] of edits) {
        text = text.slice(0, at) + added + text.slice(at + removed);
      }
      recordOrProblems(text);
    }),
    { numRuns: 300 },
  );
});

test('text that is nested too deeply is a problem', () => {
  recordOrProblems(`id: alpha\nname: ${'['.repeat(50_000)}`);
});

test('any JSON in the place of a value gives a record or problems', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
      recordOrProblems(RECORD.replace('24576', JSON.stringify(value)));
    }),
    { numRuns: 150 },
  );
});
