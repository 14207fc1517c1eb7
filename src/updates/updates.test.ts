import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkUpdates, updateFacts } from './load.ts';
import { checkSteps, stepsOf, type UpdateFacts } from './steps.ts';

const update = (name: string, day: string, more: Partial<UpdateFacts> = {}): UpdateFacts => ({
  file: `blog/${name}/index.md`,
  title: name,
  to: `/blog/${name}/`,
  day,
  next: [],
  done: [],
  ...more,
});
const first = update('first', '2022-08-10', {
  next: [
    { id: 'one', text: 'One.' },
    { id: 'two', text: 'Two.' },
  ],
});
const second = update('second', '2026-11-22', {
  next: [{ id: 'three', text: 'Three.' }],
  done: [{ step: 'one', where: '/internal/' }],
});

describe('stepsOf', () => {
  it('lists what was promised, newest first, and what was kept where', () => {
    expect(stepsOf([first, second])).toEqual([
      { id: 'three', text: 'Three.', promised: { title: 'second', to: '/blog/second/' } },
      {
        id: 'one',
        text: 'One.',
        promised: { title: 'first', to: '/blog/first/' },
        done: { title: 'second', to: '/blog/second/', where: '/internal/' },
      },
      { id: 'two', text: 'Two.', promised: { title: 'first', to: '/blog/first/' } },
    ]);
  });
});

describe('checkSteps', () => {
  const rules = (...updates: UpdateFacts[]) => checkSteps(updates).map(({ rule }) => rule);

  it('accepts what was promised once and kept later', () => {
    expect(rules(first, second)).toEqual([]);
  });

  it('objects to a promise made twice', () => {
    expect(rules(first, update('x', '2026-12-01', { next: first.next.slice(0, 1) }))).toEqual([
      'step-twice',
    ]);
  });

  it('objects to keeping what nobody promised, or promised only later', () => {
    const done = [{ step: 'three', where: '/' }];
    expect(rules(update('x', '2026-12-01', { done }))).toEqual(['step-unknown']);
    expect(rules(second, update('x', '2023-01-01', { done }), first)).toEqual(['step-unknown']);
  });
});

describe('updateFacts', () => {
  it('reads front matter, with or without quotation marks around the day', () => {
    const text = (day: string) =>
      `---\nslug: up\ntitle: Up\ndate: ${day}\nnext:\n  - id: a\n    text: Do a.\n---\n`;
    for (const day of ['2026-11-22', '"2026-11-22"']) {
      expect(updateFacts('blog/up/index.md', text(day))).toEqual(
        update('up', '2026-11-22', { title: 'Up', next: [{ id: 'a', text: 'Do a.' }] }),
      );
    }
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(updateFacts('blog/x/index.md', `---\n${text}\n---\n`).next).toEqual([]);
      }),
    );
  });
});

it('finds nothing wrong in this repository, whose updates promise and keep', () => {
  expect(checkUpdates(process.cwd())).toEqual([]);
});
