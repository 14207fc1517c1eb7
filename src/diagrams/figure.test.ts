import { describe, expect, it } from 'vitest';
import { figureHtml, inlineSvg, undrawnHtml } from './figure.ts';

const svg = (width: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${width}" height="9" style="--diagram-ink:#000">\n  <text>a  b</text>\n</svg>\n`;
const source =
  'erDiagram\n  accTitle: A "title" & more\n  accDescr: One <thing>.\n  A ||--o{ B : owns\n  A {\n    int x\n  }';

describe('inlineSvg', () => {
  it('collapses blanks between tags, not in text, and drops what the page gives', () => {
    expect(inlineSvg(svg(300))).toBe(
      '<svg role="img" width="300" height="9"><text>a  b</text></svg>',
    );
  });

  it('keeps a wide drawing from shrinking until it is illegible', () => {
    expect(inlineSvg(svg(1000))).toContain('<svg style="min-width:650px" role="img"');
  });
});

describe('figureHtml', () => {
  it('holds the drawing, the caption and the text', () => {
    expect(figureHtml(source, svg(300))).toBe(
      '<div class="diagram-canvas"><svg role="img" width="300" height="9"><text>a  b</text></svg></div>' +
        '<figcaption>A &quot;title&quot; &amp; more</figcaption>' +
        '<details class="diagram-text"><summary>Diagram as text</summary><p>One &lt;thing&gt;.</p>' +
        '<p class="diagram-text-heading">Relations</p>' +
        '<ul><li>A (exactly one) owns B (zero or more)</li></ul>' +
        '<p class="diagram-text-heading">Entities</p>' +
        '<ul><li>A<ul><li>x: int</li></ul></li><li>B</li></ul></details>',
    );
  });

  it('makes what may scroll reachable with the keyboard', () => {
    expect(figureHtml(source, svg(1000))).toContain(
      '<div class="diagram-canvas" tabindex="0" role="group" aria-label="A &quot;title&quot; &amp; more: drawing">',
    );
  });
});

describe('undrawnHtml', () => {
  it('shows reason and source as text', () => {
    expect(undrawnHtml('a <b>', 'line 1 & 2')).toContain(
      'line 1 &amp; 2</p><pre>a &lt;b&gt;</pre>',
    );
  });
});
