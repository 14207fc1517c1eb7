import { describe, expect, it } from 'vitest';
import { fileName, savedFile, tableToCsv, viewToJson } from './download.ts';
import type { TableSection, View } from './view.ts';

const table: TableSection = {
  kind: 'table',
  id: 'blocks',
  title: 'Blocks',
  columns: [
    { name: 'hash', title: 'Hash' },
    { name: 'note', title: 'Note' },
  ],
  rows: [
    [[{ text: 'ab…ef', full: 'abcdef' }], [{ text: 'a "b", c' }]],
    [[], [{ text: '1' }, { text: 'ZNN' }]],
  ],
  empty: 'none',
};
const view: View = {
  place: { show: 'momentum', height: 5 },
  title: 'Momentum 1,234',
  notes: [],
  related: [],
  sections: [table],
  data: { height: 5 },
};

describe('a download', () => {
  it('holds whole values, quoted where they must be', () => {
    expect(tableToCsv(table)).toBe('hash,note\r\nabcdef,"a ""b"", c"\r\n,1 ZNN\r\n');
  });

  it('holds the answer as it was given', () => {
    expect(JSON.parse(viewToJson(view))).toEqual({ height: 5 });
  });

  it('is named after what is shown', () => {
    expect(fileName(view, 'blocks', 'csv')).toBe('momentum-1-234-blocks.csv');
    expect(fileName(view, '', 'json')).toBe('momentum-1-234.json');
    const then: View = { ...view, place: { show: 'accounts', at: 19 }, title: 'Accounts' };
    expect(fileName(then, 'accounts', 'csv')).toBe('accounts-at-19-accounts.csv');
  });

  it('is one table, or the answer', async () => {
    const csv = savedFile(view, 'blocks');
    expect([csv.name, csv.file.type]).toEqual(['momentum-1-234-blocks.csv', 'text/csv']);
    expect(await csv.file.text()).toBe(tableToCsv(table));
    const json = savedFile(view);
    expect([json.name, json.file.type]).toEqual(['momentum-1-234.json', 'application/json']);
    expect(await json.file.text()).toBe(viewToJson(view));
  });
});
