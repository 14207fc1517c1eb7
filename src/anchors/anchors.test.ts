import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlPage, siteOf } from '../built-site/fixture.ts';
import { checkAnchors } from './check.ts';
import { parseLock } from './lock.ts';
import { publishedAnchors } from './published.ts';
import { pageRedirects, parseRedirects, sectionRedirects } from './redirects.ts';
import { updateLock } from './update.ts';

const redirect = (from: string, to: string) =>
  `- from: ${from}\n  to: ${to}\n  reason: the page was renamed\n  date: 2026-11-22\n`;
const rulesOf = (lock: string, redirects: string, published: string[]) =>
  checkAnchors({ lock, redirects }, published).map(({ rule, line }) => `${rule}:${line ?? ''}`);

describe('published addresses', () => {
  test('are pages and the sections that readers link to', () => {
    const site = siteOf({
      files: {
        'a/index.html': htmlPage(
          '/a/',
          '<h2 id="b">B</h2><dl><dt id="term">T</dt></dl><svg><g id="node"/></svg><div id="_r_1_"></div><li id="user-content-fn-1"></li>',
        ),
        '404.html': htmlPage('/404.html', '<h2 id="x">X</h2>'),
        'blog/index.html': htmlPage('/blog/', '<h2 id="next">N</h2>'),
        'blog/page/2/index.html': htmlPage('/blog/page/2/', ''),
        'old/index.html': '<meta http-equiv="refresh" content="0; url=/a/">',
      },
    });
    expect(publishedAnchors(site)).toEqual(['/a/', '/a/#b', '/a/#term', '/blog/']);
  });
});

describe('the promise that links never die', () => {
  test('is kept when every locked address is there or redirected', () => {
    expect(rulesOf('/a/\n/a/#b\n', '', ['/a/', '/a/#b'])).toEqual([]);
    expect(rulesOf('/a/\n/a/#b\n', redirect('/a/#b', '/a/'), ['/a/'])).toEqual([]);
  });

  test('is broken by an address that is gone', () => {
    expect(rulesOf('/a/\n/a/#b\n/a/#c\n', '', ['/a/', '/a/#c'])).toEqual(['lost-anchor:2']);
  });

  test('a moved page carries along the sections that it still has', () => {
    const lock = '/new/\n/new/#kept\n/old/\n/old/#kept\n/old/#lost\n';
    expect(rulesOf(lock, redirect('/old/', '/new/'), ['/new/', '/new/#kept'])).toEqual([
      'lost-anchor:5',
    ]);
  });

  test('covers new addresses from the first build on', () => {
    expect(rulesOf('/a/\n', '', ['/a/', '/b/'])).toEqual(['unlocked-anchor:']);
  });
});

describe('redirects', () => {
  test('lead to something that exists, from something that does not, and only once', () => {
    const published = ['/a/'];
    expect(rulesOf('/a/\n', redirect('/b/', '/c/'), published)).toEqual(['redirect-to-nothing:1']);
    expect(rulesOf('/a/\n', redirect('/a/', '/a/'), published)).toEqual([
      'redirect-of-live-address:1',
    ]);
    expect(rulesOf('/a/\n', redirect('/b/', '/a/').repeat(2), published)).toEqual([
      'redirect-twice:5',
    ]);
  });

  test.each([
    ['a mapping', 'from: /a/\n'],
    ['an unknown key', `${redirect('/a/', '/b/')}  why: x\n`],
    ['a relative address', redirect('a', '/b/')],
    ['an address of another site', redirect('/a/', 'https://x.example/')],
    ['a protocol-relative address', redirect('/a/', '//x.example/')],
    ['broken YAML', '- from: [\n'],
  ])('refuse %s', (_name, text) => {
    expect(parseRedirects(text).problems.map(({ rule }) => rule)).toContain('redirect-form');
  });

  test('are handed on by page and by section', () => {
    const { redirects } = parseRedirects(redirect('/a/', '/b/') + redirect('/b/#x', '/b/#y'));
    expect(pageRedirects(redirects)).toEqual([{ from: '/a/', to: '/b/' }]);
    expect([...sectionRedirects(redirects)]).toEqual([['/b/', [{ id: 'x', to: '/b/#y' }]]]);
  });
});

describe('the list of addresses', () => {
  test.each([
    ['out of order', '/b/\n/a/\n', 2],
    ['twice', '/a/\n/a/\n', 2],
    ['no address', 'a\n', 1],
    ['cut off', '/a/\n/b/', 2],
  ])('may not hold lines that are %s', (_name, lock, line) => {
    expect(rulesOf(lock, '', parseLock(lock))).toContain(`anchors-lock-form:${line}`);
  });

  test('only grows, and is sorted after every update', () => {
    const address = fc.constantFrom('/', '/a/', '/a/#x', '/a/#y', '/b/', '/b/c/', '/b/c/#z');
    fc.assert(
      fc.property(fc.array(address), fc.array(address), (first, second) => {
        const one = updateLock('', first);
        const two = updateLock(one.text, second);
        const lines = parseLock(two.text);
        expect(lines).toEqual([...new Set([...first, ...second])].sort());
        expect(two.added).toBe(lines.length - parseLock(one.text).length);
        expect(rulesOf(two.text, '', lines)).toEqual([]);
      }),
    );
  });
});
