import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pagesHash, surroundingsOf, touchedSince } from './sources.ts';

let root: string;
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rebuild-'));
  for (const path of ['docs/a.md', 'data/glossary/t.yaml', 'src/css/a.css', 'static/a.svg'])
    write(path, '1');
});
afterEach(() => rmSync(root, { recursive: true }));

describe('surroundings of pages', () => {
  const name = (environment = {}) => surroundingsOf(root, environment);

  it.each([
    ['a term', 'data/glossary/t.yaml'],
    ['a record that is new', 'data/vms/near.yaml'],
    ['a drawing', 'data/drawings/0.svg'],
    ['a claim', 'data/claims/a.yaml'],
    ['a file of data that nobody knows', 'data/new/b.json'],
    ['a Markdown transform', 'src/remark/a.ts'],
    ['a style sheet', 'src/css/a.css'],
    ['a picture', 'static/a.svg'],
    ['the settings', 'docusaurus.config.ts'],
    ['what is installed', 'node_modules/.package-lock.json'],
    ['the package of the database', 'packages/nom-db/src/a.ts'],
    ['a page that is new', 'docs/b.md'],
  ])('are others after a change of %s', (_, path) => {
    const before = name();
    write(path, '2');
    expect(name()).not.toBe(before);
  });

  it('are others in another folder, under other settings, and without a page', () => {
    const before = name();
    expect(name({ SITE_URL: 'https://other.example' })).not.toBe(before);
    expect(name({ HOME: '/x' })).toBe(before);
    rmSync(join(root, 'docs/a.md'));
    expect(name()).not.toBe(before);
  });

  it('stay when a page is edited, and when what no build reads changes', () => {
    const before = name();
    for (const path of ['docs/a.md', 'src/a.test.ts', 'packages/p/dist/a.js', 'README.md'])
      write(path, '2');
    expect(name()).toBe(before);
  });
});

describe('sources that were touched', () => {
  it('are seen when they are pages, and when they are again what they were', async () => {
    // File systems round the time of a change.
    const margin = () => new Promise((resolve) => setTimeout(resolve, 100));
    await margin();
    const now = Date.now();
    expect(touchedSince(root, now)).toBe(false);
    await margin();
    write('docs/a.md', '2');
    write('docs/a.md', '1');
    expect(touchedSince(root, now)).toBe(true);
  });

  it('are known by what stands in them when an older file takes their place', () => {
    write('old.md', '2');
    utimesSync(join(root, 'old.md'), 1, 1);
    const before = pagesHash(root);
    renameSync(join(root, 'old.md'), join(root, 'docs/a.md'));
    expect(pagesHash(root)).not.toBe(before);
  });
});
