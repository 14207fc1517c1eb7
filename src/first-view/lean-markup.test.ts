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

  it('takes the names that the framework gives a page, its frame script and its scrollbars', () => {
    expect(
      leanMarkup('<html lang=en class="docs-wrapper plugin-docs" data-has-hydrated=false>'),
    ).toBe('<html lang=en>');
    const frame =
      '!function(){x()}(),function(){try{for(var[t,e]of new URLSearchParams(window.location.search).entries())if(t.startsWith("docusaurus-data-")){var a=1}}catch(t){}}()</script>';
    expect(leanMarkup(`<script>${frame}`)).toBe('<script>!function(){x()}()</script>');
    expect(leanMarkup('<pre class="code thin-scrollbar x">thin-scrollbar</pre>')).toBe(
      '<pre class="code x">thin-scrollbar</pre>',
    );
  });

  it('takes the drawing of a sign from pages that do not show it', () => {
    const drawing =
      '<svg style="display: none;"><defs>\n<symbol id=theme-svg-external-link></symbol>\n</defs></svg>\n';
    expect(leanMarkup(`${drawing}<p>a</p>`)).toBe('<p>a</p>');
    const shown = `${drawing}<svg><use href=#theme-svg-external-link /></svg>`;
    expect(leanMarkup(shown)).toBe(shown);
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
