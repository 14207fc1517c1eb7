import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultColours, PALETTE, paintOf } from './palette.ts';

const css = readFileSync('src/css/diagrams.css', 'utf8');

describe('paintOf', () => {
  it('turns sentinels into variables and transparency into none', () => {
    expect(paintOf('rgb(161, 1, 11)')).toBe('var(--diagram-ink)');
    expect(paintOf('rgba(0, 0, 0, 0)')).toBe('none');
    expect(paintOf('none')).toBe('none');
  });

  it('refuses a colour that no role has', () => {
    expect(() => paintOf('rgb(255, 255, 255)')).toThrow('rgb(255, 255, 255)');
    expect(() => paintOf('rgba(161, 1, 11, 0.5)')).toThrow('no palette role');
  });
});

describe('the style sheet', () => {
  it.each([':root', '\\[data-theme=[\'"]dark[\'"]\\]'])(
    'defines every colour in %s',
    (selector) => {
      const block = new RegExp(`^${selector} \\{([^}]*)\\}`, 'm').exec(css)?.[1] ?? '';
      for (const role of Object.keys(PALETTE)) expect(block).toContain(`--diagram-${role}:`);
    },
  );
});

describe('defaultColours', () => {
  it('gives each role its light colour', () => {
    expect(defaultColours()).toContain('--diagram-ink:#1c2430;');
    expect(defaultColours().split(';')).toHaveLength(Object.keys(PALETTE).length);
  });
});
