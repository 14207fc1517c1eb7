import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkContent } from './check-content.ts';
import { docPage } from './fixture.ts';
import { loadContent } from './load.ts';

let root: string;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'content-'));
  write('docs/internal/index.md', docPage('## In short {#in-short}\n\n![A](/img/a.png)'));
  write('static/img/a.png', 'not text');
  write('src/fixtures/broken.md', '<script>');
  write('build/index.html', '<p>');
  write('README.md', '# A\n');
});
afterAll(() => rmSync(root, { recursive: true }));

test('reads pages, texts and names, and leaves out what tools make', async () => {
  const { files, pages } = await loadContent(root);
  expect(files.map(({ path }) => path)).toEqual([
    'README.md',
    'docs/internal/index.md',
    'static/img/a.png',
  ]);
  expect(files.find(({ path }) => path.endsWith('.png'))?.text).toBeUndefined();
  expect(pages.map(({ kind }) => kind)).toEqual(['guide', 'doc']);
  expect(pages[1]?.headings).toEqual([{ line: 9, depth: 2, text: 'In short', id: 'in-short' }]);
});

test('finds every fault of a real folder, symbolic links included', async () => {
  symlinkSync('../../outside', join(root, 'static/leak'));
  write('docs/internal/bad.md', docPage('## No id\n', { staus: 'draft' }));
  write('static/img/Lost.png', '');
  const problems = checkContent(await loadContent(root));
  expect(problems.map(({ file, line, rule }) => `${file}:${line ?? ''} ${rule}`)).toEqual([
    'docs/internal/bad.md:8 unknown-front-matter-key',
    'docs/internal/bad.md:10 heading-id-missing',
    'static/img/Lost.png: file-name',
    'static/img/Lost.png: orphan-file',
    'static/leak: symlink',
  ]);
});
