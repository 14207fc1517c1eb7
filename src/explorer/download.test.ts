import { describe, expect, it } from 'vitest';
import { fileName, tableToCsv, viewToJson } from './download.ts';
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
  });
});
