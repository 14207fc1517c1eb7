import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDiscussions, checkThreads } from './check.ts';
import { discussedPage, parseThread } from './load.ts';
import { discussionsOf, type Thread } from './thread.ts';

const thread = (id: string, more: Partial<Thread> = {}): Thread => ({
  id,
  url: `https://forum.example/t/${id}`,
  title: 'A thread',
  opened: '2022',
  listed: '2026-11-22',
  ...more,
});
const page = (...discussions: string[]) => ({
  file: 'docs/history/index.md',
  route: '/history/',
  title: 'History',
  discussions,
});

describe('parseThread', () => {
  const text =
    'url: https://forum.example/t/1\ntitle: A thread\nopened: "2022-05"\nlisted: 2026-11-22\n';

  it('reads a record', () => {
    expect(parseThread('data/threads/one.yaml', text)).toEqual({
      thread: thread('one', { url: 'https://forum.example/t/1', opened: '2022-05' }),
    });
  });

  it('says file and line of what is wrong', () => {
    const result = parseThread('data/threads/one.yaml', text.replace('https', 'http'));
    expect(result).toMatchObject({
      problems: [{ file: 'data/threads/one.yaml', line: 1, rule: 'thread-record' }],
    });
    expect(parseThread('data/threads/one.yaml', 'url: [')).toHaveProperty('problems');
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (any) => {
        expect(Object.keys(parseThread('x.yaml', any))).toEqual(['problems']);
      }),
    );
  });
});

describe('discussedPage', () => {
  it('gives the address of pages and updates', () => {
    const block = 'title: "A: b"\ndiscussions:\n  - https://forum.example/t/1\n';
    expect(discussedPage('docs/history/index.md', `---\n${block}---\n`)).toEqual([
      {
        file: 'docs/history/index.md',
        route: '/history/',
        title: 'A: b',
        discussions: ['https://forum.example/t/1'],
      },
    ]);
    expect(discussedPage('docs/a/b.md', `---\n${block}---\n`)[0]?.route).toBe('/a/b/');
    expect(discussedPage('blog/x/index.md', `---\nslug: up\n${block}---\n`)[0]?.route).toBe(
      '/blog/up/',
    );
    expect(discussedPage('docs/a/b.md', '---\ntitle: x\n---\n')).toEqual([]);
  });
});

describe('checkThreads', () => {
  const rules = (...input: Parameters<typeof checkThreads>) =>
    checkThreads(...input).map(({ rule }) => rule);

  it('accepts threads and pages that name each other', () => {
    expect(rules([thread('a')], [page('https://forum.example/t/a')])).toEqual([]);
  });

  it('objects to a thread without a record, one that nobody names, and one that is there twice', () => {
    expect(rules([], [page('https://forum.example/t/a')])).toEqual(['thread-unknown']);
    expect(rules([thread('a')], [])).toEqual(['thread-unused']);
    expect(
      rules(
        [thread('a'), thread('b', { url: 'https://forum.example/t/a' })],
        [page('https://forum.example/t/a')],
      ),
    ).toEqual(['thread-twice']);
  });
});

it('puts what was listed last first, each with the pages that name it', () => {
  const all = discussionsOf(
    [thread('a', { listed: '2026-01-01' }), thread('b')],
    [page('https://forum.example/t/a')],
  );
  expect(all.map((one) => [one.thread.id, one.pages.length])).toEqual([
    ['b', 0],
    ['a', 1],
  ]);
});

it('finds nothing wrong in this repository', () => {
  expect(checkDiscussions(process.cwd())).toEqual([]);
});
