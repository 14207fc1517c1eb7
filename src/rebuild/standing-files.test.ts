import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptCopies } from './kept-copies.ts';
import { type SiteFiles, standingFiles } from './standing-files.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'standing-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const site = (path = '') => join(root, 'site', path);
const inode = (path: string) => statSync(site(path)).ino;

/** Builds a site of these files, as a build does: the old one is moved away first. */
function build(
  texts: Record<string, string>,
  between: (files: SiteFiles) => void = () => undefined,
) {
  const oldSite = join(root, 'old');
  rmSync(oldSite, { recursive: true, force: true });
  if (existsSync(site())) renameSync(site(), oldSite);
  mkdirSync(site());
  const files = standingFiles({
    outDir: site(),
    oldSite,
    record: join(root, 'record.json'),
    own: ['s'],
  });
  between(files);
  for (const [path, text] of Object.entries(texts)) files.write(path, text);
  files.finish();
}

/** Every file of the site with its text. */
function standing(): Record<string, string> {
  const names = readdirSync(site(), { recursive: true, withFileTypes: true });
  const paths = names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(site('x').length - 1));
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(site(path), 'utf8')]));
}

const first = {
  'a/index.html': 'A',
  's/x1/index.html': 'X',
  's/x1/card.png': 'P',
  's/y2/index.html': 'Y',
};

describe('standingFiles', () => {
  it('takes over what is the same, and writes what is not', () => {
    build(first);
    const before = Object.keys(first).map(inode);
    build({ ...first, 's/y2/index.html': 'other' });
    expect(standing()).toEqual({ ...first, 's/y2/index.html': 'other' });
    expect(Object.keys(first).map(inode)).toEqual(before);
    build({ ...first, 'a/index.html': 'B' });
    expect(standing()).toEqual({ ...first, 'a/index.html': 'B' });
  });

  it('moves a file whose folder has another name now', () => {
    build({ 'assets/one/1.json': '{}' });
    const before = inode('assets/one/1.json');
    build({ 'assets/two/1.json': '{}', 'assets/two/2.json': '{}' });
    expect(standing()).toEqual({ 'assets/two/1.json': '{}', 'assets/two/2.json': '{}' });
    expect([inode('assets/two/1.json'), inode('assets/two/2.json')]).toContain(before);
  });

  it.each([
    ['changed a file', () => writeFileSync(site('s/x1/index.html'), 'Z')],
    ['removed a file', () => rmSync(site('s/x1/index.html'))],
    ['removed a folder', () => rmSync(site('s/x1'), { recursive: true })],
    ['put a file beside', () => writeFileSync(site('s/x1/more.html'), '!')],
    ['put a folder beside', () => mkdirSync(site('s/zz'))],
    ['changed a page', () => writeFileSync(site('a/index.html'), 'Z')],
    ['removed the site', () => rmSync(site(), { recursive: true })],
    ['damaged the record', () => writeFileSync(join(root, 'record.json'), '{"files":[[1')],
    ['removed the record', () => rmSync(join(root, 'record.json'))],
  ])('writes the same site when somebody %s', (_, meddle) => {
    build(first);
    meddle();
    build(first);
    expect(standing()).toEqual(first);
    expect(readdirSync(site('s'))).toEqual(['x1', 'y2']);
  });

  it('leaves alone a folder that is there already', () => {
    build(first);
    build(first, (files) => {
      expect(existsSync(site('s/y2'))).toBe(true);
      files.write('s/new/index.html', 'N');
    });
    expect(standing()).toEqual({ ...first, 's/new/index.html': 'N' });
    build({ 'a/index.html': 'A' });
    expect(standing()).toEqual({ 'a/index.html': 'A' });
  });

  it('makes what a build from nothing makes, whatever came before', () => {
    const path = fc.constantFrom(
      'a/index.html',
      'b.md',
      's/x1/index.html',
      's/x1/card.png',
      's/y2/index.html',
      'assets/m/1.json',
      'assets/n/1.json',
    );
    const texts = fc.dictionary(path, fc.constantFrom('', '1', '2', 'long'.repeat(99)));
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 4 }), (builds) => {
        for (const one of builds) {
          build(one);
          expect(standing()).toEqual(one);
        }
      }),
      { numRuns: 60 },
    );
  });
});

it('keeps copies between builds, without what is not wanted any more', () => {
  const [kept, used] = [join(root, 'kept'), join(root, 'used')];
  const read = (folder: string) =>
    Object.fromEntries(
      readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    );
  const one = keptCopies(
    kept,
    used,
    new Map([
      ['a', '1'],
      ['b', '2'],
      ['c', '3'],
    ]),
  );
  const before = statSync(join(one.folder, 'a')).ino;
  expect(existsSync(kept)).toBe(false);
  one.keep();
  const two = keptCopies(
    kept,
    used,
    new Map([
      ['a', '1'],
      ['b', '3'],
      ['d', '1'],
    ]),
  );
  expect(read(two.folder)).toEqual({ a: '1', b: '3', d: '1' });
  expect(statSync(join(two.folder, 'a')).ino).toBe(before);
  two.keep();
  expect(readdirSync(root).sort()).toEqual(['kept']);
});
