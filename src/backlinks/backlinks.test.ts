import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backlinksOf } from './backlinks.ts';
import { pageLinks } from './page-links.ts';

const place = { origin: 'https://site.example', basePath: '/base/' };
const read = (main: string, route = '/a/') =>
  pageLinks(`<html><body><nav><a href=/base/nav/>x</a></nav><main>${main}</main>`, route, place);

describe('pageLinks', () => {
  it('reads title, section and target, in HTML whose closing tags were left out', () => {
    const page = read(
      '<h1>The <code>A</code> page</h1><p>See <a href=/base/b/>b</a><h2 id=how>How<a class=hash-link href=#how>\u200b</a></h2><p>and <a href="/base/c/#d">d</a><ul><li><a href="../e/">e</a>',
    );
    const section = { id: 'how', title: 'How' };
    expect(page).toEqual({
      route: '/a/',
      title: 'The A page',
      links: [
        { path: '/b/', fragment: '' },
        { path: '/c/', fragment: 'd', section },
        { path: '/e/', fragment: '', section },
      ],
    });
  });

  it('leaves out navigation, what the search leaves out, the page itself, files and other sites', () => {
    const page = read(
      '<nav><a href=/base/b/>b</a></nav><div data-pagefind-ignore><p><a href=/base/c/>c</a></div><a href=#x>x</a><a href=/base/a/#y>y</a><a href=/base/f.png>f</a><a href=/other/>o</a><a href=https://other.example/>z</a><a href=mailto:a>m</a><a href=/base/last/>l</a>',
    );
    expect(page.links).toEqual([{ path: '/last/', fragment: '' }]);
  });

  it('never throws, whatever the HTML', () => {
    const piece = fc.constantFrom(
      '<main>',
      '<a href="%">',
      '<h2 id=x>',
      '</h2>',
      '<nav>',
      '</',
      'x',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
        expect(pageLinks(pieces.join(''), '/a/', place).route).toBe('/a/');
      }),
    );
  });
});

describe('backlinksOf', () => {
  const section = { id: 's', title: 'S' };
  const links = backlinksOf([
    {
      route: '/z/',
      title: 'Z',
      links: [
        { path: '/t/', fragment: 'one', section },
        { path: '/t/', fragment: 'two' },
      ],
    },
    { route: '/b/', title: 'B', links: [{ path: '/t/', fragment: '' }] },
  ]);

  it('lists each page once, with the section of its first link', () => {
    expect(links.toPage('/t/')).toEqual([
      { route: '/b/', title: 'B', count: 1 },
      { route: '/z/', title: 'Z', count: 2, section },
    ]);
  });

  it('answers for a single id', () => {
    expect(links.toPlace('/t/', 'two')).toEqual([{ route: '/z/', title: 'Z', count: 1 }]);
    expect(links.toPage('/nobody/')).toEqual([]);
  });
});
