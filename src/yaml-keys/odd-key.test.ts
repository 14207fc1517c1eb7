import { describe, expect, it, vi } from 'vitest';
import { parseDocument } from 'yaml';
import { parseRedirects } from '../anchors/redirects.ts';
import { parseClaim } from '../claims/load.ts';
import { parseFrontMatter } from '../content-checks/front-matter.ts';
import { parseThread } from '../discussions/load.ts';
import { parseTerm } from '../glossary/load.ts';
import { parseYaml } from '../survey/yaml/parse.ts';
import { oddKey } from './odd-key.ts';

const RED = [
  ['a list', 'a: 1\n? [b]\n: 2\n', 'a list or a mapping', 2],
  ['a mapping', 'a: 1\nb:\n  {c: 2}: 3\n', 'a list or a mapping', 3],
  ['an alias', 'a: &x [1]\n*x : 2\n', 'an alias', 2],
] as const;

describe('oddKey', () => {
  it.each(RED)('finds %s', (_name, text, message, line) => {
    const found = oddKey(parseDocument(text));
    expect(found?.message).toContain(message);
    expect(text.slice(0, found?.offset).split('\n')).toHaveLength(line);
  });

  it('leaves names, numbers and quoted lists alone', () => {
    expect(oddKey(parseDocument('a: [b]\n1: {c: d}\n"[e]": f\n'))).toBeUndefined();
  });
});

describe.each(RED.slice(0, 2))('a record whose key is %s', (_name, text, message, line) => {
  it('is refused by every reader, at its line and without a word to the console', () => {
    const warn = vi.spyOn(process, 'emitWarning').mockReturnValue();
    const redirect = text.replace(/^/gm, '  ').replace(/^ {2}/, '- ');
    const problems = [
      parseYaml('data/vms/x.yaml', text).problems,
      problemsOf(parseClaim('data/claims/x.yaml', text)),
      problemsOf(parseTerm('data/glossary/x.yaml', text)),
      problemsOf(parseThread('data/threads/x.yaml', text)),
      parseRedirects(redirect).problems,
    ];
    for (const [first] of problems) {
      expect(first?.message).toContain(message);
      expect(first?.line).toBe(line);
      expect(first?.fix).toMatch(/\.$/);
    }
    const { data, errors } = parseFrontMatter(`---\n${text}---\n`);
    expect(errors).toMatchObject([{ line: line + 1 }]);
    expect(data).toEqual({});
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });
});

function problemsOf(result: object) {
  return 'problems' in result
    ? (result.problems as ReturnType<typeof parseRedirects>['problems'])
    : [];
}
