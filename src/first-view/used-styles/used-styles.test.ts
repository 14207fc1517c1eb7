import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStyler } from './styler.ts';

/** The styles that a body uses of a style sheet. */
const used = (css: string, body: string, scripts: string[] = []) =>
  createStyler(css, scripts)(`<!doctype html><html><head></head><body>${body}</body></html>`);

describe('rules that a page uses', () => {
  it('keeps selectors that can match, and drops the others of the same rule', () => {
    expect(used('p,.a,#b,ul>li{top:0}', '<p class="c">x</p>')).toBe('p{top:0}');
    expect(used('.a.b{top:0}.a.c{left:0}', '<i class="a b"></i><i class="c"></i>')).toBe(
      '.a.b{top:0}',
    );
    expect(used('[data-x=one]{top:0}[data-x=two]{left:0}', '<p data-x="one">')).toBe(
      '[data-x=one]{top:0}',
    );
  });

  it('asks for every part of a selector, not for where it stands', () => {
    expect(used('.a .b{top:0}.a .c{left:0}', '<p class="b"></p><p class="a"></p>')).toBe(
      '.a .b{top:0}',
    );
  });

  it('keeps states that no markup shows: pseudo-classes, what folds open, what is not', () => {
    const css =
      'a:hover{top:0}details[open]{top:1px}p:not(.x){top:2px}a::before{top:3px}dialog::backdrop{top:4px}';
    expect(used(css, '<a href="/">x</a><details></details><p></p>')).toBe(
      css.replace('dialog::backdrop{top:4px}', ''),
    );
  });

  it('looks into :is, :where and :has', () => {
    const css =
      ':is(.a,.z) p{top:0}:where(.y,.z) p{top:1px}p:has(.b){top:2px}p:has(.z){top:3px}:is(h1,p).c{top:4px}:is(h1,h2).c{top:5px}';
    expect(used(css, '<div class="a"><p class="c"><b class="b"></b></p></div>')).toBe(
      ':is(.a,.z) p{top:0}p:has(.b){top:2px}:is(h1,p).c{top:4px}',
    );
  });

  it('keeps what scripts make: classes, attributes and their values, data sets', () => {
    const css =
      '.card{top:0}.other{top:1px}[aria-current=true]{top:2px}[data-theme=dark] p{top:3px}.button{top:4px}[data-theme-choice]{top:5px}';
    const script =
      'e=document.createElement("button");e.className="card";a.setAttribute("aria-current","true");h.setAttribute("data-theme",d?"dark":"light");h.dataset.themeChoice=c';
    expect(used(css, '<p></p>', [script])).toBe(
      css.replace('.other{top:1px}', '').replace('.button{top:4px}', ''),
    );
    expect(used(css, `<p></p><script>${script}</script>`)).toContain('.card');
    expect(used(css, '<p></p>')).toBe('');
  });

  it('takes no word for a class that a page says of itself to programs', () => {
    const said = '{"image":"https://a.example/card.png","x":["card"]}';
    expect(used('.card{top:0}', `<script type="application/ld+json">${said}</script>`)).toBe('');
    expect(used('.card{top:0}', `<script type=module>x = ["card"]</script>`)).toBe('.card{top:0}');
  });

  it('keeps at-rules whose content is used, print and layers included', () => {
    expect(
      used('@layer a,b;@media print{p{top:0}.x{top:1px}}@media (width<9px){.x{top:2px}}', '<p>'),
    ).toBe('@layer a,b;@media print{p{top:0}}');
  });

  it('keeps fonts and animations that a kept rule names', () => {
    const css =
      '@font-face{font-family:"A";src:url(a)}@font-face{font-family:B;src:url(b)}@keyframes spin{to{top:0}}@keyframes fade{to{top:1px}}p{font-family:A;animation:spin 1s}.x{font-family:B;animation:fade 1s}';
    const styles = used(css, '<p>');
    expect(styles).toContain('src:url(a)');
    expect(styles).toContain('@keyframes spin');
    expect(styles).not.toMatch(/src:url\(b\)|fade/);
  });

  it('leaves a page of every class with all its rules', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1 });
    fc.assert(
      fc.property(names, fc.subarray(['a', 'b', 'p']), (classes, tags) => {
        const rules = [...classes.map((name) => `.${name}`), ...tags].map(
          (selector, place) => `${selector}{top:${place}px}`,
        );
        const body = `<a class="${classes.join(' ')}"></a><b></b><p></p>`;
        expect(used(rules.join(''), body)).toBe(rules.join(''));
      }),
    );
  });

  it('refuses a broken style sheet', () => {
    expect(used('p{top:0', '<p>')).toBeTypeOf('string');
    expect(() => used('p{}} {', '<p>')).toThrow(/./);
  });
});

describe('custom properties', () => {
  it('drops those that nothing reads', () => {
    expect(used(':root{--a:1px;--b:2px}[data-theme=dark]{--a:3px}p{top:var(--a)}', '<p>')).toBe(
      'p{top:1px}',
    );
    const dark = '<p data-theme="dark"></p>';
    expect(used(':root{--a:1px;--b:2px}[data-theme=dark]{--a:3px}p{top:var(--a)}', dark)).toBe(
      ':root{--a:1px}[data-theme=dark]{--a:3px}p{top:var(--a)}',
    );
  });

  it('keeps those that markup or a later script names, and what they are made of', () => {
    const css = ':root{--a:var(--b);--b:1px;--c:2px;--d:3px}p{top:0}';
    expect(used(css, '<p style="left:var(--a)">')).toBe(':root{--a:1px}p{top:0}');
    const later = createStyler(css, [], ['sheet.replaceSync("i{top:var(--c)}")']);
    expect(later('<html><p>')).toBe(':root{--c:2px}p{top:0}');
  });

  it('writes constants where they are read, and takes the strongest of several', () => {
    expect(
      used(
        ':root{--a:1px;--b:var(--a)}html:root,html[data-theme=dark]{--a:2px}p{margin:var(--a)0var(--b)}',
        '<p>',
      ),
    ).toBe('p{margin:2px 0 2px}');
  });

  it('leaves what varies by width, element or keyword as it is', () => {
    for (const css of [
      ':root{--a:1px}@media print{:root{--a:2px}}p{top:var(--a)}',
      ':root{--a:1px}p{--a:2px;top:var(--a)}',
      ':root{--a:inherit}p{top:var(--a)}',
    ])
      expect(used(css, '<p>')).toBe(css);
  });

  it('names a long value once', () => {
    const long = `${'long '.repeat(20)}value`;
    const css = `:root{--a:${long}}p{font:var(--a)}b{font:var(--a)}`;
    expect(used(css, '<p></p><b></b>')).toBe(css);
    expect(used(css, '<p></p>')).toBe(`p{font:${long}}`);
  });

  it('does not follow a circle', () => {
    expect(used(':root{--a:var(--b);--b:var(--a)}p{top:var(--a)}', '<p>')).toContain('p{top:');
  });
});

it('drops what a later rule with the same selectors overrides, but not what stands under a condition', () => {
  expect(
    used('p{top:0;left:0}@media print{p{top:2px}}p{top:1px!important}p{left:1px}', '<p>'),
  ).toBe('p{top:0}@media print{p{top:2px}}p{top:1px!important}p{left:1px}');
});

it('gives pages that look alike the same answer', () => {
  const styler = createStyler('p.a{top:0}i{top:1px}');
  expect(styler('<p class="a x" title="1">')).toBe(styler('<p class="a y"><p class="a">'));
  expect(styler('<i>')).toBe('i{top:1px}');
});
