import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryToView } from './address.ts';
import { SMALL } from './fixture.ts';
import { viewToMarkdown } from './markdown.ts';
import { select } from './select.ts';

const shown = (query: string) => select(SMALL, queryToView(SMALL, query));
const names = (query: string) => shown(query).rows.map(({ row }) => row.id);

describe('select', () => {
  it('shows all rows in their order when nothing is asked', () => {
    expect(names('')).toEqual(['alpha', 'beta', 'gamma', 'delta']);
  });

  it('filters by tier, family, a set and a state; several filters must all hold', () => {
    expect(names('?tier=2')).toEqual(['gamma', 'delta']);
    expect(names('?family=wasm')).toEqual(['beta', 'gamma']);
    expect(names('?limits.kinds=first,second')).toEqual(['alpha', 'beta', 'delta']);
    expect(names('?limits.size=~unknown,~none-by-design')).toEqual(['beta', 'delta']);
    expect(names('?family=wasm&tier=1')).toEqual(['beta']);
  });

  it('finds names and aliases', () => {
    expect(names('?q=OLD%20gam')).toEqual(['gamma']);
    expect(names('?q=nothing')).toEqual([]);
  });

  it('sorts numbers by size, and what has no value last in both directions', () => {
    expect(names('?sort=limits.size')).toEqual(['gamma', 'alpha', 'delta', 'beta']);
    expect(names('?sort=-limits.size')).toEqual(['alpha', 'gamma', 'delta', 'beta']);
    expect(names('?sort=-name')).toEqual(['gamma', 'delta', 'beta', 'alpha']);
    expect(names('?sort=limits.words')).toEqual(['alpha', 'beta', 'delta', 'gamma']);
  });

  it('keeps pinned rows on top, even those that a filter hides', () => {
    expect(names('?pin=delta&family=wasm')).toEqual(['delta', 'beta', 'gamma']);
    expect(names('?pin=delta,alpha&view=side')).toEqual(['delta', 'alpha']);
  });

  it('leaves out columns in which all rows agree', () => {
    const { columns, alike } = shown('?show=all&pin=beta,gamma&view=side&only=differences');
    expect(alike.map(({ id }) => id)).toEqual(['identity.family']);
    expect(columns).toHaveLength(3);
  });

  it('never shows a row twice nor loses one without a filter', () => {
    const query = fc.constantFrom('', '?sort=-limits.size', '?pin=beta,delta', '?only=differences');
    fc.assert(
      fc.property(query, (text) => {
        expect([...names(text)].sort()).toEqual(['alpha', 'beta', 'delta', 'gamma']);
      }),
    );
  });
});

describe('viewToMarkdown', () => {
  const places = {
    view: 'https://site.example/c/?tier=1',
    pageOf: (id: string) => `https://site.example/${id}/`,
  };

  it('writes a table whose cells cannot break it, and a link back', () => {
    const text = viewToMarkdown(shown('?show=limits&tier=1'), false, places);
    expect(text).toBe(
      [
        '| Machine | Title of limits.size | Title of limits.kinds | Title of limits.words |',
        '| --- | --- | --- | --- |',
        '| [Alpha: VM](https://site.example/alpha/) | 24 KiB | First | a \\| b |',
        '| [Beta: VM](https://site.example/beta/) | *unknown* | First, Second | b |',
        '',
        '[This view, with the source of every value](https://site.example/c/?tier=1)',
        '',
      ].join('\n'),
    );
  });

  it('puts machines into columns when they stand side by side', () => {
    const text = viewToMarkdown(shown('?pin=alpha,beta&view=side'), true, places);
    expect(text.split('\n')[0]).toMatch(/^\| Question \| \[Alpha: VM\]/);
    expect(text).toContain('| Title of limits.size | 24 KiB | *unknown* |');
  });
});
