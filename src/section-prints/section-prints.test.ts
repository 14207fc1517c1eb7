import { describe, expect, it } from 'vitest';
import { parseHtml } from '../built-site/parse-html.ts';
import { assembleSection } from './assemble.ts';
import { pagePart } from './page-part.ts';
import { printedSections } from './sections.ts';

const doc = (path: string, position = 0) => ({ path, title: path, position });

describe('printedSections', () => {
  it('takes folders with an overview and more, pages by position', () => {
    const sections = printedSections([
      doc('a/b/late', 2),
      doc('a/b/index', 9),
      doc('a/b/soon', 1),
      doc('a/index'),
      doc('a/c/no-overview'),
      doc('a/c/second'),
    ]);
    expect(sections).toEqual([
      {
        route: '/a/b/',
        print: '/print/a/b/',
        title: 'a/b/index',
        pages: ['/a/b/', '/a/b/soon/', '/a/b/late/'],
      },
    ]);
  });
});

const options = {
  route: '/a/one/',
  prefix: 'one',
  prefixOf: (route: string) => (route === '/a/two/' ? 'two' : undefined),
  origin: 'https://site.example',
  basePath: '/base/',
  noteFor: () => 7,
};
const part = (article: string) =>
  pagePart(`<main><article data-pagefind-body>${article}</article><p>after</main>`, options);

describe('pagePart', () => {
  it('gives ids a prefix, in drawings too, and leads links to them', () => {
    expect(
      part(
        '<h2 class=anchor id=how>How<a href=#how class=hash-link>#</a></h2><p>See <a href=/base/a/two/#x>x</a> and <a href=/base/a/two/>two</a>.<svg viewBox="0 0 1 1" aria-labelledby="t d"><title id=t>T</title><path marker-end=url(#arrow) /></svg>',
      ),
    ).toBe(
      '<h3 class="anchor" id="one--how">How<a href="#one--how" class="hash-link">#</a></h3><p>See <a href="#two--x">x</a> and <a href="#two">two</a>.<svg viewBox="0 0 1 1" aria-labelledby="one--t one--d"><title id="one--t">T</title><path marker-end="url(#one--arrow)" /></svg>',
    );
  });

  it('leaves the record of a machine to its own page, up to the next part or the end of the text', () => {
    const record = '<h2 id=record>The record<a href=#record>#</a></h2><h3 id=g>G</h3><p id=x>1</p>';
    const told = '<p>Every answer with its source: https://site.example/base/a/one/#record</p>';
    expect(part(`<p>a</p>${record}<h2>b</h2>`)).toBe(`<p>a</p>${told}<h3>b</h3>`);
    expect(part('<a href=#record>r</a><a href=/base/a/two/#group-fault>f</a>')).toBe(
      '<a href="/base/a/one/#record">r</a><a href=/base/a/two/#group-fault>f</a>',
    );
    expect(part(`<div><p>a</p>${record}</div><p id=y>c</p>`)).toBe(
      `<div><p>a</p>${told}</div><p id="one--y">c</p>`,
    );
  });

  it('notes where links lead that paper cannot follow, but not of terms and lines of code', () => {
    expect(part('<a href=/base/b/#c>b</a> <a href="https://x.example/?a=1&amp;b">x</a>')).toBe(
      '<a href=/base/b/#c>b</a><sup class="print-note">[7]</sup> <a href="https://x.example/?a=1&amp;b">x</a><sup class="print-note">[7]</sup>',
    );
    const quiet =
      '<a class=term href=/base/glossary/#t>t</a><a class=citation href=https://x.example/>c</a>';
    expect(part(quiet)).toBe(quiet);
  });

  it('starts no application', () => {
    expect(part('<div data-matrix="criteria" data-kind="x">1</div>')).toBe(
      '<div data-kind="x">1</div>',
    );
  });

  it('leaves out what leads around the site', () => {
    expect(
      part(
        '<div><nav><a href=/base/>x</a></nav></div><details data-contents><summary>On this page</summary></details><h1>T</h1>',
      ),
    ).toBe('<div></div><h2>T</h2>');
    expect(pagePart('<main>no article</main>', options)).toBe('');
  });
});

describe('assembleSection', () => {
  const section = { route: '/a/', print: '/print/a/', title: 'A', pages: ['/a/', '/a/one/'] };
  const page = (route: string, body: string) => ({
    route,
    title: route,
    html: `<main><article><h1>${route}</h1><h2 id=in-short>In short</h2>${body}</article></main>`,
  });
  const html = assembleSection(
    section,
    [
      page('/a/', '<a href=/base/a/one/#in-short>one</a> <a href=https://x.example/>x</a>'),
      page(
        '/a/one/',
        '<a href=/base/a/>up</a> <a href=https://x.example/>x</a> <a href=/base/z/>z</a>',
      ),
    ],
    options,
  );

  it('has no id twice, and no link inside that leads nowhere', () => {
    const { tags, ids } = parseHtml('index.html', html);
    const all = tags.flatMap(({ attributes }) => attributes.id ?? []);
    expect(all).toHaveLength(ids.size);
    const inside = tags
      .flatMap(({ attributes }) => attributes.href ?? [])
      .filter((href) => href.startsWith('#'));
    expect(inside).toEqual(['#a', '#one', '#one--in-short', '#a']);
    for (const href of inside) expect(ids.has(href.slice(1))).toBe(true);
  });

  it('prints each address outside once, and numbers its links', () => {
    expect(html).toContain(
      '<ol><li>https://x.example/</li><li>https://site.example/base/z/</li></ol>',
    );
    expect([...html.matchAll(/\[(\d)\]/g)].map(([, number]) => number)).toEqual(['1', '1', '2']);
  });

  it('prints the address of each page', () => {
    expect(html).toContain('<p class="printed-address">https://site.example/base/a/one/</p>');
  });
});
