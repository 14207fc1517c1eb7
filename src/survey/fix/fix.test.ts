import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFiles } from '../check.ts';
import { RECORD, smallSurvey } from '../fixture.ts';
import { parseYaml } from '../yaml/parse.ts';
import { fixFiles } from './fix.ts';
import { formatFile } from './format.ts';

const ORDER = ['limits.code-size', 'limits.kinds', 'limits.shares'];

test('a survey in the house form needs no fix', () => {
  expect(fixFiles(smallSurvey())).toEqual(new Map());
});

test('cells and keys are put in order and comments stay', () => {
  const text = `cells:
  limits.kinds: {scope: derived, value: [first], sources: [{section: A, source: manual-2026}]}
  # about code
  limits.code-size:
    sources: [{source: manual-2026, section: B}]
    value: 1 # counted twice
    scope: derived
id: alpha
`;
  expect(
    formatFile('record', text, ORDER),
  ).toBe(`# yaml-language-server: $schema=../schema/vm.schema.json
id: alpha
cells:
  # about code
  limits.code-size:
    value: 1 # counted twice
    scope: derived
    sources:
      - {source: manual-2026, section: B}
  limits.kinds:
    value: [first]
    scope: derived
    sources:
      - {source: manual-2026, section: A}
`);
});

test('a fixed survey passes the check of the form, the ids and the schemas', () => {
  const files = new Map(
    smallSurvey({ 'data/ids.lock': undefined, 'data/schema/vm.schema.json': undefined }),
  );
  files.set('data/vms/alpha.yaml', RECORD.replace('name: Alpha\n', '').concat('name: Alpha\n'));
  expect(checkFiles(files).map((problem) => problem.rule)).toContain('is-formatted');
  for (const [file, text] of fixFiles(files)) files.set(file, text);
  expect(checkFiles(files)).toEqual([]);
});

test('an id that was published stays in the list when its file is gone', () => {
  const changed = fixFiles(smallSurvey({ 'data/vms/alpha.yaml': undefined }));
  expect(changed.has('data/ids.lock')).toBe(false);
});

test('text that is not YAML is left alone', () => {
  expect(formatFile('record', 'id: [', ORDER)).toBe('id: [');
  expect(formatFile('record', '- a\n- b\n', ORDER)).toBe('- a\n- b\n');
});

test('formatting changes no value and is done in one step', () => {
  const line = fc.stringMatching(/^[ -~]{1,160}$/);
  fc.assert(
    fc.property(line, fc.array(line, { maxLength: 3 }), (note, values) => {
      const record = {
        cells: { 'limits.kinds': { note, value: values, sources: [{ section: note }] } },
      };
      const once = formatFile('record', JSON.stringify(record), ORDER);
      expect(parseYaml('a.yaml', once).parsed?.data).toEqual(record);
      expect(formatFile('record', once, ORDER)).toBe(once);
    }),
    { numRuns: 200 },
  );
});
