import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASK_AGAIN, FOR_EVER, isAskedFor, isImmutable, keptAs, PAGE } from './caching.ts';
import { compressed } from './compress.ts';
import { allowancesOf, forCaddy, forNginx, securityHeaders, together } from './headers.ts';
import { headersFile, redirectsFile } from './hosting-files.ts';
import { carriedOver, changedNames, previousRelease, releaseId, superfluous } from './release.ts';

const HASH = `'sha256-${'A'.repeat(43)}='`;

describe('caching', () => {
  it('keeps only what is named by its content', () => {
    for (const path of [
      'assets/js/a.0123abcd.js',
      'pagefind/fragment/en_1.pf_fragment',
      'pagefind/pagefind.en_1.pf_meta',
    ])
      expect(isImmutable(path), path).toBe(true);
    for (const path of [
      'index.html',
      'pagefind/pagefind.js',
      'pagefind/wasm.en.pagefind',
      'a/assets/x',
    ])
      expect(isImmutable(path), path).toBe(false);
  });

  it('has pages asked for again soon, and all else at once', () => {
    expect(keptAs('internal/index.html')).toBe(PAGE);
    expect(keptAs('internal/index.md')).toBe(ASK_AGAIN);
    expect(keptAs('assets/a.html')).toBe(FOR_EVER);
  });
});

it('what pages load by themselves is what they may still ask for', () => {
  for (const path of [
    'assets/js/a.map',
    'img/a.svg',
    'data/vm-survey.json',
    'pagefind/pagefind.js',
  ])
    expect(isAskedFor(path), path).toBe(true);
  for (const path of ['index.html', 'internal.md', 'sitemap.xml', 's/a/card.png', '_headers'])
    expect(isAskedFor(path), path).toBe(false);
});

describe('headers', () => {
  it('allow the scripts of all pages, and nobody to frame them', () => {
    const page = (hash: string, worker = '') =>
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' ${hash}; style-src-elem 'self' 'sha256-style='; worker-src 'self'${worker}">`;
    const other = HASH.replace('A', 'B');
    const allows = allowancesOf([page(other), page(HASH, ' blob:'), page(other)]);
    expect(allows).toEqual({ script: [HASH, other], worker: ['blob:'] });
    expect(together(allows, { script: [other], worker: [] })).toEqual(allows);
    const policy = new Map(securityHeaders(allows)).get('Content-Security-Policy') ?? '';
    expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' ${HASH} ${other};`);
    expect(policy).toContain("worker-src 'self' blob:;");
    expect(policy).toMatch(/^default-src 'none';.*frame-ancestors 'none'$/);
    expect(policy).not.toMatch(/unsafe-eval'(?<!wasm-unsafe-eval')|script-src[^;]*unsafe-inline/);
  });

  it('read as each server wants them', () => {
    const headers = [['X-A', "b 'c'; d"]] as const;
    expect(forNginx(headers)).toBe('add_header X-A "b \'c\'; d" always;\n');
    expect(forCaddy(headers)).toBe('header {\n\tX-A "b \'c\'; d"\n}\n');
  });
});

describe('files for hosts', () => {
  it('say what is kept, below the base path, each header once', () => {
    const text = headersFile(securityHeaders({ script: [HASH], worker: [] }), '/base/', [
      'blog',
      'blog',
    ]);
    expect(text).toMatch(/^\/base\/\*\n {2}Content-Security-Policy: default-src 'none'/);
    expect(text).toContain(
      '\n/base/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n',
    );
    for (const pages of ['/base/', '/base/blog/*'])
      expect(text.split(`\n${pages}\n  Cache-Control: ${PAGE}\n`)).toHaveLength(2);
    expect(text.match(/Content-Security-Policy/g)).toHaveLength(1);
  });

  it('refuse a line that hosts would not read', () => {
    const many = Array.from({ length: 40 }, (_, i) => HASH.replace('AA', String(10 + i)));
    expect(() => headersFile(securityHeaders({ script: many, worker: [] }), '/', [])).toThrow(
      '2000 are read',
    );
  });

  it('redirect pages, but not those with sections that went elsewhere', () => {
    const moved = (from: string, to: string) => ({
      from,
      to,
      reason: 'renamed',
      date: '2026-11-22',
      line: 1,
    });
    const list = [
      moved('/a/', '/b/#c'),
      moved('/d/', '/b/'),
      moved('/d/#e', '/f/'),
      moved('/g/#h', '/b/'),
    ];
    expect(redirectsFile(list, '/base/')).toBe('/base/a/ /base/b/#c 301\n');
  });
});

describe('compressed forms', () => {
  it('are made of text that shrinks', () => {
    const text = Buffer.from('text '.repeat(500));
    expect(compressed('a/index.html', text).map(([ending]) => ending)).toEqual(['.br', '.gz']);
    expect(compressed('a.png', text)).toEqual([]);
    expect(compressed('pagefind/wasm.en.pagefind', text)).toEqual([]);
    expect(compressed('a.txt', Buffer.from('short'))).toEqual([]);
  });
});

describe('releases', () => {
  it('have an id that depends on content and names alone', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (files) => {
        const reversed = Object.fromEntries(Object.entries(files).reverse());
        expect(releaseId(reversed)).toBe(releaseId(files));
        expect(releaseId({ ...files, 'one more': '0' })).not.toBe(releaseId(files));
      }),
    );
  });

  const record = (files: Record<string, string>) => ({
    id: 'x',
    allows: { script: [], worker: [] },
    files,
  });

  it('carry over what open pages may still ask for and is gone, and nothing else', () => {
    const live = record({
      'assets/a.css': '1',
      'assets/b.css': '2',
      'img/old.svg': '3',
      'data/old.json': '4',
      'index.html': '5',
      'old/index.html': '6',
      'old.md': '7',
      's/old/card.png': '8',
    });
    const next = record({ 'assets/b.css': '2', 'index.html': '9' });
    expect(carriedOver(live, next)).toEqual(['assets/a.css', 'data/old.json', 'img/old.svg']);
  });

  it('may not change what stands behind a name that browsers keep', () => {
    const live = record({ 'assets/a.css': '1', 'assets/b.css': '2', 'img/a.svg': '3' });
    expect(changedNames(live, record({ 'assets/a.css': '1', 'img/a.svg': '4' }))).toEqual([]);
    const clash = changedNames(live, record({ 'assets/b.css': '5' }));
    expect(clash).toMatchObject([{ file: 'assets/b.css' }]);
  });

  it('go back to the last one before that is still there', () => {
    expect(previousRelease(['a', 'b', 'c'], new Set(['a', 'c']), 'c')).toBe('a');
    expect(previousRelease(['a', 'b', 'a'], new Set(['a', 'b']), 'a')).toBe('b');
    expect(previousRelease(['a'], new Set(['a']), 'a')).toBeUndefined();
  });

  it('stay when they were live last', () => {
    const there = new Set(['a', 'b', 'c', 'd']);
    expect(superfluous(['a', 'b', 'c', 'b'], there, 2)).toEqual(['a', 'd']);
    expect(superfluous(['a', 'b', 'c', 'd'], there, 0)).toEqual(['a', 'b']);
    expect(superfluous(['a', 'b', 'c', 'd'], there, Number.NaN)).toEqual([]);
  });
});
