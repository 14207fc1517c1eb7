import { expect, it } from 'vitest';
import { cellLinks } from './cell-links.ts';

const to = { show: 'momentum', height: 7 } as const;

it('makes one link of neighbours that lead to the same place', () => {
  const cell = [
    { text: '55', to },
    { text: ' ', to: { ...to } },
    { text: '02', to, full: '02…' },
    { text: ' and ' },
    { text: 'more' },
    { text: '8', to: { ...to, height: 8 }, full: '8!' },
  ];
  expect(cellLinks(cell)).toEqual([
    { to, pieces: cell.slice(0, 3), full: undefined },
    { to: undefined, pieces: [cell[3]], full: undefined },
    { to: undefined, pieces: [cell[4]], full: undefined },
    { to: { ...to, height: 8 }, pieces: [cell[5]], full: '8!' },
  ]);
  expect(cellLinks([])).toEqual([]);
});
