import { expect, it } from 'vitest';
import { prepareFrontMatter } from './prepare.ts';

it('writes the day of verification as text and adds the reading time', () => {
  const prepared = prepareFrontMatter(
    { title: 'T', verified: new Date('2026-11-22') },
    'word '.repeat(440),
  );
  expect(prepared).toEqual({ title: 'T', verified: '2026-11-22', readingMinutes: 2 });
});

it('leaves pages without a date alone', () => {
  expect(prepareFrontMatter({ title: 'T' }, 'word')).toEqual({ title: 'T', readingMinutes: 1 });
});
