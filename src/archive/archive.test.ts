import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../checksum/crc32.ts';
import type { PageFacts } from '../page-facts/facts.ts';
import { archiveFiles, packArchive } from './archive.ts';
import { diskIndex, diskIndexScript } from './disk-index.ts';
import { type Relocation, relocateAddress, relocatePage, relocateStyles } from './relocate.ts';
import { zipOf } from './zip.ts';

const files = [
  'index.html',
  'a/index.html',
  'a/b/index.html',
  'img/x.svg',
  'assets/page/page-1.js',
];
const site: Relocation = {
  basePath: '/base/',
  origin: 'https://site.example',
  has: (path) => files.includes(path),
  start: 'assets/page/start.js',
};
const page = (html: string) => relocatePage(html, 'a/b/index.html', site);

describe('addresses', () => {
  it.each([
    ['/base/', '../../index.html'],
    ['/base/a/', '../index.html'],
    ['/base/a/b/#x', 'index.html#x'],
    ['/base/a/?q=1#x', '../index.html?q=1#x'],
    ['/base/img/x.svg', '../../img/x.svg'],
    ['/base/gone/', undefined],
    ['/elsewhere/', undefined],
    ['//other.example/', undefined],
    ['#x', undefined],
  ])('%s becomes %s', (address, expected) => {
    expect(relocateAddress(address, 'a/b/index.html', site)).toBe(expected);
  });

  it('name the same file, from wherever they are read', () => {
    const folder = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 4 });
    fc.assert(
      fc.property(folder, folder, (from, to) => {
        const path = (parts: string[]) => [...parts, 'index.html'].join('/');
        const target = path(to);
        const found = relocateAddress(
          `/base/${to.map((part) => `${part}/`).join('')}`,
          path(from),
          {
            ...site,
            has: (file) => file === target,
          },
        );
        expect(new URL(found ?? '', `https://x/${path(from)}`).pathname).toBe(`/${target}`);
      }),
    );
  });
});

describe('pages', () => {
  it('get relative addresses, quoted or not, and keep what leads elsewhere', () => {
    expect(page('<a class="" href=/base/a/>A</a><img src="/base/img/x.svg">')).toBe(
      '<a class="" href="../index.html">A</a><img src="../../img/x.svg">',
    );
    const others = '<a href=https://other.example/base/a/>A</a> <code>href=/base/a/</code>';
    expect(page(others)).toBe(others);
  });

  it('give out the address of the live site for a section', () => {
    expect(page('<a data-permalink="/base/s/bcd2/" href=#x>')).toContain(
      'data-permalink="https://site.example/base/s/bcd2/"',
    );
  });

  it('are started by a script that works on disk, and loads no module ahead', () => {
    const html =
      '<link rel=modulepreload href=/base/assets/page/page-1.js><script type="module" src="/base/assets/page/page-1.js"></script>';
    expect(page(html)).toBe(
      '<script defer src="../../assets/page/start.js" data-module="assets/page/page-1.js"></script>',
    );
  });

  it('may load their own files from disk, and know where the site begins', () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="script-src 'self' 'sha256-x'">`;
    expect(page(policy)).toContain("script-src 'self' file: 'sha256-x'");
    expect(page('<meta name=site-base content=/base/>')).toBe(
      '<meta name="site-base" content="../../">',
    );
  });

  it('that only send readers on need no script for it', () => {
    const moved = '<meta http-equiv="refresh" content="1; url=/base/a/"><script>go()</script>';
    expect(page(moved)).toBe('<meta http-equiv="refresh" content="1; url=../index.html">');
  });

  it('keep inline scripts and data as they are', () => {
    const script = '<script>const a = "<a href=/base/a/>";</script>';
    expect(page(script)).toBe(script);
    expect(page('<style>p{background:url(/base/img/x.svg)}</style>')).toContain(
      'url(../../img/x.svg)',
    );
    expect(relocateStyles('a{b:url("data:x")}', 'x.css', site)).toBe('a{b:url("data:x")}');
  });
});

describe('archives', () => {
  const source = {
    basePath: '/base/',
    origin: 'https://site.example',
    name: 'Site',
    files: [
      'index.html',
      'a/index.html',
      's/bcd2/index.html',
      'a/card.png',
      'assets/js/main.js',
      'a.md',
    ],
    read: (path: string) => Buffer.from(path.endsWith('.html') ? '<a href=/base/a/>A</a>' : path),
  };
  const scripts = { disk: 'disk', start: 'start', index: 'index' };

  it('hold pages, scripts and an explanation, without what only the web needs', () => {
    const entries = archiveFiles(source, scripts, 'site');
    expect(entries.map(({ path }) => path).sort()).toEqual([
      'site/README.txt',
      'site/a.md',
      'site/a/index.html',
      'site/assets/page/disk.js',
      'site/assets/page/start.js',
      'site/index.html',
      'site/search/disk-index.js',
    ]);
    const home = entries.find(({ path }) => path === 'site/index.html');
    expect(String(home?.data)).toBe('<a href="a/index.html">A</a>');
  });

  it('unpack into one folder, or are not made', () => {
    for (const name of ['..', '../site', 'a/b', 'a\\b', '/site', ''])
      expect(() => archiveFiles(source, scripts, name), name).toThrow('no name of one folder');
  });

  it('are the same bytes for the same files, whatever their order', () => {
    const entries = archiveFiles(source, scripts, 'site');
    const one = packArchive(entries, 'site.zip');
    const two = packArchive([...entries].reverse(), 'site.zip');
    expect(two.zip.equals(one.zip)).toBe(true);
    expect(one.sum).toMatch(/^[0-9a-f]{64} {2}site\.zip\n$/);
  });

  it('give back every file', () => {
    const entry = fc.record({
      path: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
      data: fc.uint8Array({ maxLength: 300 }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(entry, { selector: ({ path }) => path, maxLength: 8 }),
        (entries) => {
          const found = unzip(zipOf(entries));
          expect(found.size).toBe(entries.length);
          for (const { path, data } of entries) expect(found.get(path)).toEqual(Buffer.from(data));
        },
      ),
    );
  });
});

it('lists pages and their sections for the search on disk', () => {
  const facts = {
    route: '/a/',
    title: 'A',
    description: 'What.',
    sections: [{ id: 'x', level: 2, title: 'X', lead: 'word '.repeat(300) }],
  } as unknown as PageFacts;
  const entries = diskIndex([facts], () => 'Internal');
  expect(entries.map(([page_, heading, url, part]) => [page_, heading, url, part])).toEqual([
    ['A', '', 'a/index.html', 'Internal'],
    ['A', 'X', 'a/index.html#x', 'Internal'],
  ]);
  expect(entries[1]?.[4].length).toBeLessThanOrEqual(900);
  expect(diskIndexScript(entries)).toMatch(/^globalThis\.nomDiskIndex=\[\[/);
});

/** Reads an archive by its directory, and checks every checksum. */
function unzip(zip: Buffer): Map<string, Buffer> {
  const end = zip.length - 22;
  const found = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    const length = zip.readUInt16LE(at + 28);
    const path = zip.toString('utf8', at + 46, at + 46 + length);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26);
    const data = inflateRawSync(zip.subarray(start, start + zip.readUInt32LE(at + 20)));
    expect(crc32(data)).toBe(zip.readUInt32LE(at + 16));
    found.set(path, data);
    at += 46 + length;
  }
  return found;
}
