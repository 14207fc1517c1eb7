import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageText } from './page-text.ts';
import { rootOf, termsOf } from './terms.ts';

describe('terms', () => {
  it.each([
    ['executes executed executing execution', 'execut'],
    ['delegation delegations delegated delegates', 'deleg'],
    ['transactions transaction', 'transact'],
    ['stopped stopping stops', 'stop'],
    ['final', 'final'],
    ['gas', 'gas'],
  ])('%s have one root', (words, root) => {
    expect(new Set(words.split(' ').map(rootOf))).toEqual(new Set([root]));
  });

  it('are those of words, of identifiers whole, and of their parts', () => {
    expect(termsOf('What the ledger.getAll returns')).toEqual([
      'ledg',
      'all',
      'ledgergetall',
      'getall',
      'return',
    ]);
    expect(termsOf('`GetFrontierMomentum`, in short')).toContain('getfrontiermomentum');
  });

  it('leave out what only links, hashes and addresses', () => {
    const text = 'it is the 667a69d9e9a418edf7580b08492ba5dcb9efd63a of 123456789 and a';
    expect(termsOf(text)).toEqual([]);
  });

  it('begin a word, and are read from any text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,20}$/), (word) => {
        expect(word.startsWith(rootOf(word))).toBe(true);
        expect(rootOf(word).length).toBeGreaterThanOrEqual(Math.min(4, word.length));
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const term of termsOf(text)) expect(term.length).toBeLessThanOrEqual(40);
      }),
    );
  });
});

describe('pageText', () => {
  it('reads sections by their headings, without what is not to be read', () => {
    const html = `<nav>Menu</nav><main data-pagefind-body data-pagefind-filter="section:Internal">
<h1>Momentum</h1> <p>What it is.<div data-pagefind-ignore><p>Not this</div>
<h2 id=hash>The hash<a class=hash-link>#</a></h2><table> <tr> <td>one <td>two</table>
<h3>No address</h3><p>More.<h4 id=deep>Deep</h4>End.</main><footer>Foot</footer>`;
    const page = pageText(html);
    expect(page).toMatchObject({ title: 'Momentum', part: 'Internal' });
    const words = page?.sections.map(({ id, heading, text }) => [
      id,
      heading,
      text.trim().split(/\s+/).join(' '),
    ]);
    expect(words).toEqual([
      ['', '', 'What it is.'],
      ['hash', 'The hash', 'one two No address More. Deep End.'],
    ]);
  });

  it('reads nothing of a page that is not searched', () => {
    expect(pageText('<main><h1>A</h1></main>')).toBeUndefined();
  });
});
