import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leanMarkup } from './lean-markup.ts';

describe('leanMarkup', () => {
  it('takes what only the framework reads', () => {
    expect(
      leanMarkup(
        '<meta data-rh=true name=docsearch:language content=en /><meta data-rh="true" name="description" content="x">a<!-- -->b<i class="">c</i>',
      ),
    ).toBe('<meta name="description" content="x">ab<i>c</i>');
  });

  it('takes from links to code what their address says', () => {
    expect(
      leanMarkup(
        '<a href=https://x.example/a.go#L1 target=_blank title="A > B" class=citation data-symbol=A data-file=a.go data-lines=1 data-commit=1234567><code>A</code></a>',
      ),
    ).toBe('<a href=https://x.example/a.go#L1 target=_blank class=citation><code>A</code></a>');
  });

  it('says twice nothing that a label says, and keeps other titles', () => {
    expect(leanMarkup('<a class=hash-link aria-label="To A" title="To A" href=#a></a>')).toBe(
      '<a class=hash-link aria-label="To A" href=#a></a>',
    );
    expect(leanMarkup('<a aria-label="A" title="A" href=/></a>')).toBe(
      '<a aria-label="A" href=/></a>',
    );
    const kept = '<a aria-label="A" title="B" href=/></a><span title="C" class="citation">x</span>';
    expect(leanMarkup(kept)).toBe(kept);
  });

  it('leaves text and other markup as they are', () => {
    const words = fc.constantFrom(
      '&lt;a title=x&gt;',
      ' ',
      'text',
      '<b id=x>',
      '</b>',
      '"',
      '=',
      "'",
    );
    fc.assert(
      fc.property(fc.array(words), (parts) => {
        const html = parts.join('');
        expect(leanMarkup(html)).toBe(html);
      }),
    );
  });
});
