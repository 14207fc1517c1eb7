import { expect, it } from 'vitest';
import { countCitations, countPages, newestFirst } from './state.ts';

it('counts pages and reviewed pages by section', () => {
  const pages = [
    { section: 'internal', status: 'reviewed' },
    { section: 'internal', status: 'draft' },
    { section: 'external', status: undefined },
  ];
  expect(countPages(pages)).toEqual({
    internal: { total: 2, reviewed: 1 },
    external: { total: 1, reviewed: 0 },
  });
});

it('puts the newest update first', () => {
  const update = (to: string, order: string) => ({
    title: to,
    description: '',
    to,
    dateLabel: '',
    order,
  });
  const sorted = newestFirst([
    update('/b/', '2022-08-10'),
    update('/a/', '2026-11-22'),
    update('/c/', '2026-11-22'),
  ]);
  expect(sorted.map((one) => one.to)).toEqual(['/a/', '/c/', '/b/']);
});

it('counts only citations at a full commit', () => {
  const sha = '667a69d9e9a418edf7580b08492ba5dcb9efd63a';
  const text = `https://github.com/zenon-network/go-zenon/blob/${sha}/a.go#L1 https://github.com/zenon-network/go-zenon/blob/master/a.go`;
  expect(countCitations(text)).toBe(1);
});
