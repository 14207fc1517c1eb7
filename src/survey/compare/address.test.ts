import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryToView, viewToQuery } from './address.ts';
import { SMALL } from './fixture.ts';
import { filterValues, firstView, normalView, type View } from './view.ts';

const ids = SMALL.columns.map((column) => column.id);
const rows = SMALL.rows.map((row) => row.id);

const views: fc.Arbitrary<View> = fc.record(
  {
    columns: fc.subarray([...ids, 'no.such-column']),
    filters: fc.dictionary(
      fc.constantFrom('tier', ...ids, 'no.such-column'),
      fc.subarray(['1', '2', 'evm', 'wasm', 'first', '~unknown', 'nothing']),
    ),
    query: fc.string({ unit: 'grapheme', maxLength: 100 }),
    sort: fc.record({ by: fc.constantFrom('name', ...ids, 'gone'), descending: fc.boolean() }),
    pinned: fc.array(fc.constantFrom(...rows, 'gone')),
    side: fc.boolean(),
    differences: fc.boolean(),
    cell: fc.record({ row: fc.constantFrom(...rows), column: fc.constantFrom(...ids) }),
  },
  { requiredKeys: ['columns', 'filters', 'query', 'pinned', 'side', 'differences'] },
);

describe('addresses of views', () => {
  it('lead back to the view they were made of', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(queryToView(SMALL, viewToQuery(SMALL, view))).toEqual(normalView(SMALL, view));
      }),
    );
  });

  it('stay the same when they are read and written again, whatever they held', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webQueryParameters(), fc.string()), (text) => {
        const once = viewToQuery(SMALL, queryToView(SMALL, text));
        expect(viewToQuery(SMALL, queryToView(SMALL, once))).toBe(once);
      }),
    );
  });

  it('are empty for the first view', () => {
    expect(viewToQuery(SMALL, firstView(SMALL))).toBe('');
    expect(queryToView(SMALL, '')).toEqual(firstView(SMALL));
  });

  it('name whole groups, single columns, filters and a sort that counts down', () => {
    const view = queryToView(
      SMALL,
      '?show=identity,limits.kinds&family=wasm&limits.size=~unknown&sort=-limits.size&pin=beta',
    );
    expect(view).toEqual({
      columns: ['identity.family', 'limits.kinds'],
      filters: { 'identity.family': ['wasm'], 'limits.size': ['~unknown'] },
      query: '',
      sort: { by: 'limits.size', descending: true },
      pinned: ['beta'],
      side: false,
      differences: false,
    });
    expect(viewToQuery(SMALL, view)).toBe(
      '?show=identity,limits.kinds&family=wasm&limits.size=~unknown&sort=-limits.size&pin=beta',
    );
    expect(viewToQuery(SMALL, { ...view, columns: ids })).toContain('show=all');
  });

  it('ignore what they do not know', () => {
    expect(
      queryToView(
        SMALL,
        '?show=nothing&utm_source=forum&__proto__=evm&constructor=a&tier=9&sort=gone&cell=alpha.gone&view=side',
      ),
    ).toEqual(firstView(SMALL));
  });

  it('put two to four machines side by side, not one and not five', () => {
    expect(queryToView(SMALL, '?pin=alpha&view=side').side).toBe(false);
    expect(queryToView(SMALL, '?pin=alpha,beta&view=side').side).toBe(true);
  });
});

describe('values to filter by', () => {
  it('are the tiers, or options and states of a column', () => {
    expect(filterValues(SMALL, 'tier')).toEqual(['1', '2']);
    expect(filterValues(SMALL, 'identity.family').slice(0, 3)).toEqual(['evm', 'wasm', '~unknown']);
    expect(filterValues(SMALL, 'gone')).toEqual([]);
  });
});
