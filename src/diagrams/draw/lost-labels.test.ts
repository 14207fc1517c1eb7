import { describe, expect, it } from 'vitest';
import { lostLabels } from './lost-labels.ts';

const svg =
  '<svg><title>Hidden</title><text>[call is valid]</text>' +
  '<text><tspan x="0">Generate</tspan><tspan x="0">FromTemplate</tspan></text>' +
  '<text>+Get(key) : []byte</text><text>x11 PK,FK</text><text>a &lt;b&gt;</text></svg>';

describe('lostLabels', () => {
  it('finds labels across rows and inside of brackets', () => {
    const labels = [
      'call is valid',
      'GenerateFromTemplate',
      '+Get(key)',
      '[]byte',
      'PK',
      'FK',
      'a <b>',
    ];
    expect(lostLabels(svg, labels)).toEqual([]);
  });

  it('reports what the drawing does not show; the title is not shown', () => {
    expect(lostLabels(svg, ['refund', 'Hidden'])).toEqual(['refund', 'Hidden']);
  });

  it('wants short labels to stand by themselves', () => {
    expect(lostLabels(svg, ['1', 'x', 'is', 'ca'])).toEqual(['1', 'x', 'ca']);
  });
});
