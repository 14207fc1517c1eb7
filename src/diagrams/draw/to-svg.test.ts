import { describe, expect, it } from 'vitest';
import type { CapturedElement } from './capture.ts';
import { optimiseSvg } from './optimise.ts';
import { toSvg } from './to-svg.ts';

const INK = 'rgb(161, 1, 11)';
const LINE = 'rgb(162, 2, 12)';
const NODE = 'rgb(163, 3, 13)';

function element(
  tag: string,
  attributes: Record<string, string> = {},
  children: CapturedElement['children'] = [],
  style: Record<string, string> = {},
): CapturedElement {
  const looks = {
    fill: INK,
    stroke: 'none',
    'stroke-width': '1px',
    'font-size': '14px',
    'font-weight': '400',
    'font-style': 'normal',
    'text-anchor': 'start',
    'dominant-baseline': 'auto',
    opacity: '1',
  };
  return { tag, attributes, style: { ...looks, ...style }, children };
}

function svgOf(...children: CapturedElement[]): string {
  const box = { x: 0.4, y: 0, width: 99.6, height: 50 };
  const naming = { title: 'A & B', description: 'Shows <A>.' };
  return toSvg({ root: element('svg', {}, children), box }, naming, 'dx');
}

describe('toSvg', () => {
  it('names the drawing and fixes its size', () => {
    const svg = svgOf();
    expect(svg).toContain('role="img" aria-labelledby="dx-t dx-d"');
    expect(svg).toContain('width="116" height="66" viewBox="-8 -8 116 66"');
    expect(svg).toContain(
      '<title id="dx-t">A &amp; B</title><desc id="dx-d">Shows &lt;A&gt;.</desc>',
    );
  });

  it('keeps geometry, drops classes, data and inline styles', () => {
    const attributes = { x: '1', width: '5', height: '5', class: 'node', style: 'fill:red' };
    const svg = svgOf(element('rect', { ...attributes, 'data-id': 'a' }, [], { fill: NODE }));
    expect(svg).toContain('<rect x="1" width="5" height="5" fill="var(--diagram-node)"/>');
  });

  it('writes strokes only where there is one', () => {
    const looks = {
      fill: 'none',
      stroke: LINE,
      'stroke-width': '1.4px',
      'stroke-dasharray': '4px, 3px',
    };
    expect(svgOf(element('path', { d: 'M0 0L9 9' }, [], looks))).toContain(
      '<path d="M0 0L9 9" fill="none" stroke="var(--diagram-line)" stroke-width="1.4" stroke-dasharray="4 3"/>',
    );
    expect(
      svgOf(element('circle', { r: '2' }, [], { stroke: LINE, 'stroke-width': '0px' })),
    ).toContain('<circle r="2"/>');
  });

  it('joins words, places rows in units, and escapes text', () => {
    const row = (...words: string[]) =>
      element(
        'tspan',
        { x: '0', y: '-0.1em', dy: '1.1em' },
        words.map((word) => element('tspan', {}, [word])),
      );
    expect(svgOf(element('text', { y: '-10' }, [row('a', ' <b>')]))).toContain(
      '<text y="14">a &lt;b&gt;</text>',
    );
    expect(svgOf(element('text', { y: '-10' }, [row('a'), row('b')]))).toContain(
      '<text><tspan x="0" y="14">a</tspan><tspan x="0" y="14">b</tspan></text>',
    );
  });

  it('gives text the ring that keeps it legible on lines', () => {
    const looks = { 'paint-order': 'stroke', stroke: 'rgb(172, 12, 42)', 'stroke-width': '4px' };
    expect(svgOf(element('text', {}, ['a'], looks))).toContain(
      '<text paint-order="stroke" stroke="var(--diagram-paper)" stroke-width="4" stroke-linejoin="round">a</text>',
    );
  });

  it('renames the ids that are referred to and drops the others', () => {
    const marker = element('marker', { id: 'drawing_point' });
    const path = element('path', { d: 'M0 0', id: 'edge1', 'marker-end': 'url(#drawing_point)' });
    const svg = svgOf(element('defs', {}, [marker]), path);
    expect(svg).toContain('<marker id="dx-0"/>');
    expect(svg).toContain('marker-end="url(#dx-0)"');
    expect(svg).not.toContain('edge1');
  });

  it('refuses foreign elements and colours', () => {
    expect(() => svgOf(element('foreignObject'))).toThrow('<foreignObject>');
    expect(() => svgOf(element('rect', {}, [], { fill: 'rgb(1, 2, 3)' }))).toThrow('rgb(1, 2, 3)');
  });
});

describe('sketched shapes', () => {
  const sides =
    'M0 0 C3 0, 6 0, 10 0 M0 0 C3 0, 6 0, 10 0 M10 0 C10 2, 10 3, 10 5 M10 5 C4 5, 2 5, 0 5 M0 5 C0 3, 0 2, 0 0';

  it('become one rectangle with fill and stroke', () => {
    const filled = element('path', { d: 'M0 0 L10 0 L10 5 L0 5' }, [], { fill: NODE });
    const drawn = element('path', { d: sides }, [], { fill: 'none', stroke: LINE });
    expect(svgOf(element('g', {}, [filled, drawn]))).toContain(
      '<g><rect x="0" y="0" width="10" height="5" fill="var(--diagram-node)" stroke="var(--diagram-line)"/></g>',
    );
  });

  it('become one line, without the filled half', () => {
    const filled = element('path', { d: 'M0 3 L10 3' }, [], { fill: NODE });
    const drawn = element('path', { d: 'M0 3 C3 3, 6 3, 10 3 M0 3 C3 3, 6 3, 10 3' }, [], {
      fill: 'none',
      stroke: LINE,
    });
    expect(svgOf(element('g', {}, [filled, drawn]))).toContain(
      '<g><path d="M0 3L10 3" fill="none" stroke="var(--diagram-line)"/></g>',
    );
  });

  it('become a rectangle with round ends', () => {
    const arc = (from: number, x: number) =>
      Array.from({ length: 19 }, (_, step) => {
        const angle = ((from + step * 10) * Math.PI) / 180;
        return `L${x + 10 * Math.cos(angle)} ${10 * Math.sin(angle)}`;
      });
    const d = [...arc(-90, 20), ...arc(90, -20)].join(' ').replace('L', 'M');
    expect(svgOf(element('path', { d }, [], { fill: NODE }))).toContain(
      '<rect x="-30" y="-10" width="60" height="20" rx="10" fill="var(--diagram-node)"/>',
    );
  });

  it('become a path of their corners when they are no boxes', () => {
    const slanted = 'M0 0 C3 1.5, 6 3, 10 5 M0 0 C2 1, 4 2, 10 5 M10 5 L0 9 M0 9 L0 0';
    expect(svgOf(element('path', { d: slanted }, [], { fill: NODE }))).toContain(
      'd="M0 0L10 5L0 9Z"',
    );
  });

  it('leave curves, broken lines, marked lines and markers alone', () => {
    for (const d of ['M0 0 C5 9, 6 9, 10 0', 'M0 0 L5 5 M9 9 L8 0', 'M0 0 A5 5 0 0 1 9 9']) {
      expect(svgOf(element('path', { d }, [], { stroke: LINE }))).toContain(`d="${d}"`);
    }
    const d = 'M0 0 L10 5 L0 9';
    expect(svgOf(element('path', { d, 'marker-end': 'url(#a)' }))).toContain(`d="${d}"`);
    const bars = element('path', { d: 'M9 0 L9 18 M15 0 L15 18' }, [], { stroke: LINE });
    expect(svgOf(element('defs', {}, [bars]))).toContain('d="M9 0 L9 18 M15 0 L15 18"');
  });
});

describe('optimiseSvg', () => {
  it('rounds, and keeps name, text and references', () => {
    const marker = element('marker', { id: 'p' }, [element('path', { d: 'M0 0L1 1' })]);
    const attributes = { d: 'M1.2345 0L9.8765 4', 'marker-end': 'url(#p)' };
    const path = element('path', attributes, [], { fill: 'none', stroke: LINE });
    const svg = optimiseSvg(
      svgOf(element('defs', {}, [marker]), path, element('text', {}, ['hello you'])),
    );
    expect(svg).toContain('<title id="dx-t">A &amp; B</title>');
    expect(svg).toContain('aria-labelledby="dx-t dx-d"');
    expect(svg).toContain('url(#dx-0)');
    expect(svg).toContain('>hello you</text>');
    expect(svg).not.toContain('1.2345');
  });
});
