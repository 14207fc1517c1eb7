import { describe, expect, it } from 'vitest';
import { checkContent } from './check.ts';
import { applyEdits, repairs } from './edits.ts';
import { index, url } from './fixtures/index.ts';
import { citationsInMarkdown } from './markdown.ts';

describe('repairs', () => {
  it('moves ranges to the symbol and leaves the rest of the page alone', () => {
    const page = (start: string, valve: string): string =>
      `---\ntitle: x\n---\n[\`Pump.Start\`](${url(start)}) and [\`Valve.Open\`][v], [\`Pump\`](${url('vm/pump.go#L5')}).\n\n[v]: ${url(valve)} "Valve"\n`;
    const text = page('vm/pump.go#L41-L44', 'vm/valve.go#L400');
    expect(checkContent({ file: 'docs/x.md', text }, index)).toHaveLength(2);
    const fixed = applyEdits(text, repairs(citationsInMarkdown(text, 'docs/x.md'), index));
    expect(fixed).toBe(page('vm/pump.go#L20-L40', 'vm/valve.go#L10-L30'));
    expect(checkContent({ file: 'docs/x.md', text: fixed }, index)).toEqual([]);
  });

  it('does not guess when the symbol is in another file', () => {
    const text = `[\`Valve.Open\`](${url('vm/pump.go#L12')})`;
    expect(repairs(citationsInMarkdown(text, 'docs/x.md'), index)).toEqual([]);
  });
});

describe('applyEdits', () => {
  it('counts equal edits of one place once', () => {
    const edit = { offset: 2, before: 'b', after: 'BB' };
    expect(applyEdits('a b c', [edit, { ...edit }, { offset: 4, before: 'c', after: '' }])).toBe(
      'a BB ',
    );
  });

  it('refuses two different edits of one place, and a text that is not as expected', () => {
    const edit = { offset: 0, before: 'a', after: 'x' };
    expect(() => applyEdits('a', [edit, { ...edit, after: 'y' }])).toThrow('both');
    expect(() => applyEdits('b', [edit])).toThrow('offset 0');
  });
});
