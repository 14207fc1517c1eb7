import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pageKeys } from './page-keys.ts';
import { dropDamaged, dropOthers, isThere, readHalf, writeHalf } from './page-store.ts';
import { keepsPages } from './switch.ts';

describe('names of what pages are made from', () => {
  const modules = new Map([
    ['p1', '@site/docs/a.md'],
    ['p2', '@site/docs/b.md'],
    ['c', '@theme/DocItem'],
    ['f', '@generated/docs/p/all.json'],
  ]);
  const routes = {
    pages: new Map([
      ['/a/', new Set(['c', 'p1'])],
      ['/b/', new Set(['c', 'p2'])],
    ]),
    frames: new Set(['f']),
  };
  const keys = (contents: Record<string, string> = {}, surroundings = 's') =>
    pageKeys({
      routes,
      registry: { modules, only: () => '' },
      surroundings,
      contentOf: (module) => contents[module] ?? '',
    });
  const changed = (other: Map<string, string>) =>
    [...keys()].filter(([path, key]) => other.get(path) !== key).map(([path]) => path);

  it('stay while nothing changes', () => expect(changed(keys())).toEqual([]));
  it('change for the page that was edited alone', () =>
    expect(changed(keys({ '@site/docs/a.md': 'more' }))).toEqual(['/a/']));
  it('change for all pages with a frame, and with the surroundings', () => {
    expect(changed(keys({ '@generated/docs/p/all.json': '{}' }))).toEqual(['/a/', '/b/']);
    expect(changed(keys({}, 't'))).toEqual(['/a/', '/b/']);
  });
  it('are no two the same, whatever pages hold', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const [a, b] = [...keys({ '@site/docs/a.md': one, '@site/docs/b.md': other }).values()];
        expect(a).not.toBe(b);
      }),
    );
  });
});

describe('kept pages', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pages-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are what was kept, whatever stands in them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (content) => {
        writeHalf(folder, 'abc', 'html', content);
        expect(readHalf(folder, 'abc', 'html')).toBe(content);
      }),
    );
  });

  it('are not there under another name, nor as the other half', () => {
    writeHalf(folder, 'abc', 'html', '<p>');
    expect(readHalf(folder, 'abd', 'html')).toBeUndefined();
    expect(readHalf(folder, 'abc', 'facts')).toBeUndefined();
  });

  it.each([0, 10, 70])('count as missing when they end after %i bytes', (length) => {
    writeHalf(folder, 'abc', 'html', 'a long page');
    truncateSync(join(folder, 'abc.html'), length);
    expect(readHalf(folder, 'abc', 'html')).toBeUndefined();
  });

  it('count as missing when they were changed', () => {
    writeHalf(folder, 'abc', 'html', '<p>');
    writeFileSync(join(folder, 'abc.html'), `${'0'.repeat(64)}\n<script>`);
    expect(readHalf(folder, 'abc', 'html')).toBeUndefined();
  });

  it('go when they are damaged, so that the next build makes them again', () => {
    for (const half of ['html', 'facts'] as const) writeHalf(folder, 'abc', half, '1');
    truncateSync(join(folder, 'abc.html'), 3);
    expect(isThere(folder, 'abc', 'html')).toBe(true);
    expect(dropDamaged(folder, 'abc').message).toContain('build once more');
    expect(isThere(folder, 'abc', 'html') || isThere(folder, 'abc', 'facts')).toBe(false);
  });

  it('go when nothing has their name any more, with what a broken build left', () => {
    for (const key of ['abc', 'abd']) writeHalf(folder, key, 'html', key);
    writeFileSync(join(folder, 'abc.html.4711'), 'half');
    dropOthers(folder, new Set(['abc']));
    expect(readdirSync(folder)).toEqual(['abc.html']);
  });
});

describe('the switch', () => {
  it('keeps unless it is told to start from nothing, and knows nothing else', () => {
    expect(keepsPages({})).toBe(true);
    expect(keepsPages({ FROM_NOTHING: 'on' })).toBe(false);
    expect(() => keepsPages({ FROM_NOTHING: 'no' })).toThrow('FROM_NOTHING is "no"');
  });
});
