import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { afterAll, describe, expect, test } from 'vitest';
import { docPage } from '../content-checks/fixture.ts';
import { smallSurvey, withRecord } from '../survey/fixture.ts';
import { factsOf } from './facts.ts';
import { readRevision, readWorkingTree } from './load.ts';
import { summaryMarkdown } from './markdown.ts';
import { recordChapter } from './records.ts';
import { compareFacts } from './summary.ts';

const LINK = `https://github.com/zenon-network/go-zenon/blob/${'a'.repeat(40)}/vm/vm.go#L1-L9`;
const DIAGRAM = '```mermaid\nflowchart TB\n  accTitle: A picture\n  a --> b\n```';
const BEFORE = new Map([
  ['docs/internal/a.md', docPage(`## In short {#in-short}\n\n[\`VM.Run\`](${LINK})\n\n${DIAGRAM}`)],
  ['data/glossary/gas.yaml', 'term: Gas\nshort: What a step of a program costs.\n'],
]);
const chaptersOf = (changes: Record<string, string | undefined>) => {
  const after = new Map(BEFORE);
  for (const [path, text] of Object.entries(changes)) {
    if (text === undefined) after.delete(path);
    else after.set(path, text);
  }
  return compareFacts(factsOf(BEFORE), factsOf(after));
};

describe('what changed in meaning', () => {
  test('nothing, when nothing or only words changed', () => {
    expect(chaptersOf({})).toEqual([]);
    const words = BEFORE.get('docs/internal/a.md')?.replace('[`VM', 'It says so here: [`VM');
    expect(chaptersOf({ 'docs/internal/a.md': words })).toEqual([]);
    expect(summaryMarkdown([])).toContain('Nothing changed in meaning');
  });

  test('pages, sections, citations, drawings', () => {
    const text = docPage(`## In brief {#in-brief}\n\n${DIAGRAM.replace('a --> b', 'a --> c')}`, {
      status: 'reviewed',
    });
    const chapters = chaptersOf({ 'docs/internal/a.md': text, 'docs/b.md': docPage('Text.') });
    expect(summaryMarkdown(chapters)).toBe(`### Pages: 1 added, 1 changed

- + \`/b/\` \`An example, draft\`
- → \`/internal/a/\` \`An example, draft → An example, reviewed\`

### Addresses of sections: 1 added, 1 removed

- + \`/internal/a/#in-brief\`
- − \`/internal/a/#in-short\`

### Citations: 1 removed

- − \`/internal/a/: VM.Run, zenon-network/go-zenon vm/vm.go#L1-L9\`

### Drawings: 1 changed

- → \`/internal/a/: A picture\`
`);
  });

  test('terms and values of the survey', () => {
    const chapters = chaptersOf({
      'data/glossary/gas.yaml': 'term: Gas\nshort: What an instruction of a program costs.\n',
    });
    expect(chapters).toMatchObject([{ title: 'Terms', changes: [{ kind: 'changed' }] }]);
    const values = recordChapter(smallSurvey(), withRecord('value: 24576', 'value: 49152'));
    expect(values?.changes).toEqual([
      {
        kind: 'changed',
        subject: 'Alpha: limits.code-size',
        detail: '24,576 bytes → 49,152 bytes (A node, MaxCode, limits.go:3-5)',
      },
    ]);
    expect(recordChapter(smallSurvey(), smallSurvey())).toBeUndefined();
  });
});

describe('as a comment', () => {
  test('whatever contributors write stays code, on its line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (subject) => {
        const text = summaryMarkdown([{ title: 'Pages', changes: [{ kind: 'added', subject }] }]);
        const tree = unified().use(remarkParse).parse(text);
        const kinds = new Set<string>();
        visit(tree, (node) => void kinds.add(node.type));
        expect([...kinds].sort()).toEqual(
          ['heading', 'inlineCode', 'list', 'listItem', 'paragraph', 'root', 'text'].sort(),
        );
        expect(tree.children).toHaveLength(2);
      }),
    );
  });

  test('never longer than a comment may be', () => {
    const long = (count: number) => ({
      title: 'Pages',
      changes: Array.from({ length: count }, (_, i) => ({
        kind: 'added' as const,
        subject: `${i} ${'x'.repeat(500)}`,
      })),
    });
    expect(summaryMarkdown([long(50)])).toContain('and 10 more');
    const whole = summaryMarkdown(Array.from({ length: 9 }, () => long(40)));
    expect(whole).toContain('Too much for one comment');
    expect(whole.length).toBeLessThan(65_536);
  });
});

describe('reading two moments', () => {
  const root = mkdtempSync(join(tmpdir(), 'summary-'));
  const git = (...args: string[]) =>
    execFileSync('git', [
      '-C',
      root,
      '-c',
      'user.name=A',
      '-c',
      'user.email=a@example.org',
      ...args,
    ]);
  afterAll(() => rmSync(root, { recursive: true }));

  test('a revision and the working tree', async () => {
    for (const folder of ['docs', 'blog', 'data']) mkdirSync(join(root, folder));
    writeFileSync(join(root, 'docs/a.md'), 'one');
    writeFileSync(join(root, 'data/note.txt'), 'no fact');
    git('init', '-q');
    git('add', '.');
    git('commit', '-q', '-m', 'first');
    writeFileSync(join(root, 'docs/a.md'), 'two');
    expect(await readRevision(root, 'HEAD')).toEqual(new Map([['docs/a.md', 'one']]));
    expect(readWorkingTree(root)).toEqual(new Map([['docs/a.md', 'two']]));
    await expect(readRevision(root, 'nowhere')).rejects.toThrow('nowhere');
    await expect(readRevision(root, '--output=x')).rejects.toThrow('--output=x');
  });
});
