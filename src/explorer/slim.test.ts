import { expect, it } from 'vitest';
import { LONGEST_TEXT, MOST_ROWS, slim } from './slim.ts';
import type { View } from './view.ts';

const view = (rows: number, text: string, full?: string): View => ({
  place: { show: 'overview' },
  title: 'A',
  notes: [],
  related: [],
  sections: [
    {
      kind: 'table',
      id: 't',
      title: 'T',
      columns: [{ name: 'a', title: 'A' }],
      rows: Array.from({ length: rows }, () => [[{ text, ...(full ? { full } : {}) }]]),
      empty: '',
    },
    { kind: 'fields', id: 'f', title: 'F', fields: [{ name: 'a', value: [{ text }] }] },
  ],
  data: ['much'],
});

it('leaves a small view as it is, without the answer behind it', () => {
  const small = view(3, 'ab', 'abc');
  expect(slim(small)).toEqual({ ...small, data: null });
});

it('cuts what a page could not draw at once, and says how many rows are left', () => {
  const long = 'x'.repeat(LONGEST_TEXT + 1);
  const [table, fields] = slim(view(MOST_ROWS + 7, long, long)).sections;
  expect(table).toMatchObject({ left: 7 });
  expect(table?.kind === 'table' && table.rows).toHaveLength(MOST_ROWS);
  expect(table?.kind === 'table' && table.rows[0]![0]).toEqual([{ text: `${long.slice(1)}…` }]);
  expect(fields?.kind === 'fields' && fields.fields[0]!.value[0]!.text).toHaveLength(
    LONGEST_TEXT + 1,
  );
});
