import { expect, it } from 'vitest';
import { fieldFile, RECORD, smallSurvey, surveyOf } from '../fixture.ts';
import { readSurveyFiles } from '../load.ts';
import { landscapeFields } from '../pages/landscape.ts';
import { parseSurvey } from '../survey.ts';
import { queryToView, viewToQuery } from './address.ts';
import { comparison } from './build.ts';
import { firstView } from './view.ts';

const other = (id: string, name: string, size: string) =>
  RECORD.replace('id: alpha', `id: ${id}`)
    .replace('name: Alpha', `name: ${name}`)
    .replace('    value: 24576\n    scope: protocol-constant\n', size);

const survey = surveyOf(
  smallSurvey({
    'data/fields/limits.mode.yaml': fieldFile(
      'limits.mode',
      5,
      'type: enum\nallowed:\n  - {id: off, meaning: Off.}\n  - {id: on, meaning: On.}',
    ),
    'data/vms/beta.yaml': other(
      'beta',
      'Beta',
      '    value: 1\n    unit: mebibyte\n    scope: protocol-constant\n',
    ),
    'data/vms/gamma.yaml': other('gamma', 'Gamma', '    state: none-by-design\n').replace(
      'tier: 1',
      'tier: 2',
    ),
  }),
);
const table = comparison(survey);
const column = (id: string) => table.columns.findIndex((one) => one.id === id);

it('orders rows by tier, then by name', () => {
  expect(table.rows.map((row) => [row.id, row.tier])).toEqual([
    ['alpha', 1],
    ['beta', 1],
    ['gamma', 2],
  ]);
});

it('gives numbers their place in the order of the column, whatever their units', () => {
  const size = column('limits.code-size');
  expect(table.cells.map((cells) => cells[size])).toEqual([
    { state: 'known', text: '24,576 bytes', keys: [0] },
    { state: 'known', text: '1 MiB', keys: [1] },
    { state: 'none-by-design', text: 'none by design', keys: [] },
  ]);
});

it('offers only options that occur, and says which a cell has', () => {
  const kinds = column('limits.kinds');
  expect(table.columns[kinds]).toMatchObject({
    kind: 'set',
    options: [{ id: 'first', label: 'First' }],
  });
  expect(table.cells[0]?.[kinds]).toEqual({ state: 'known', text: 'First', keys: [0] });
});

it('marks what is not answered and what makes no sense', () => {
  expect(table.cells[0]?.[column('limits.mode')]).toEqual({
    state: 'missing',
    text: '–',
    keys: [],
  });
  expect(table.cells[0]?.[column('limits.wasm-only')]?.state).toBe('not-applicable');
});

it('shortens long answers in words, unless two would then look the same', () => {
  const words = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen';
  const field = fieldFile('limits.words', 6, 'type: text\nmaxLength: 200');
  const answering = (id: string, text: string) =>
    other(id, id, '    value: 1\n    scope: protocol-constant\n').concat(
      `  limits.words:\n    value: ${text}\n    scope: documented-only\n    sources:\n      - {source: manual-2026, section: Words}\n`,
    );
  const shown = (second: string) => {
    const made = comparison(
      surveyOf(
        smallSurvey({
          'data/fields/limits.words.yaml': field,
          'data/vms/alpha.yaml': answering('alpha', words),
          'data/vms/beta.yaml': answering('beta', second),
        }),
      ),
    );
    const index = made.columns.findIndex(({ id }) => id === 'limits.words');
    return made.cells.map((cells) => cells[index]?.text);
  };
  const short = 'one two three four five six seven eight nine ten eleven twelve…';
  expect(shown('short')).toEqual([short, 'short']);
  expect(shown(words)).toEqual([short, short]);
  expect(shown(`${words} and more`)).toEqual([words, `${words} and more`]);
});

it('begins with columns of the landscape, in the order of the table, so that their address is empty', () => {
  const real = comparison(parseSurvey(readSurveyFiles(process.cwd())).survey);
  expect([...real.firstColumns].sort()).toEqual([...landscapeFields].sort());
  expect(viewToQuery(real, firstView(real))).toBe('');
  expect(viewToQuery(real, queryToView(real, '?family=wasm'))).toBe('?family=wasm');
});

it('leaves drafts out', () => {
  const draft = smallSurvey({
    'data/vms/alpha.yaml': RECORD.replace('tier: 1', 'tier: 1\ndraft: true'),
  });
  expect(comparison(surveyOf(draft)).rows).toEqual([]);
});
