import { describe, expect, it } from 'vitest';
import { fillSlots } from './slots.ts';

describe('fillSlots', () => {
  it('replaces slots of the name with what they hold, and leaves the rest byte for byte', () => {
    const html =
      '<main><p>One<p>Two &amp;<ul><li>x<li>y</ul><div data-slot=foot data-source=a.md><div>old</div></div><i data-slot=other></i>end</main>';
    expect(fillSlots(html, 'foot', ({ attributes }) => `[${attributes['data-source']}]`)).toBe(
      '<main><p>One<p>Two &amp;<ul><li>x<li>y</ul>[a.md]<i data-slot=other></i>end</main>',
    );
  });

  it('replaces each of several', () => {
    let count = 0;
    const html = '<b data-slot=a></b>-<b data-slot="a"></b>';
    expect(fillSlots(html, 'a', () => String(++count))).toBe('1-2');
  });

  it('returns a page without such a slot as it is', () => {
    expect(fillSlots('<p>data-slot', 'a', () => 'x')).toBe('<p>data-slot');
  });
});
