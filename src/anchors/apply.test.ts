import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { applyRedirects } from './apply.ts';
import { movedScript } from './redirect-html.ts';

const root = mkdtempSync(join(tmpdir(), 'redirects-'));
const place = { origin: 'https://site.example', basePath: '/base/' };
const redirect = (from: string, to: string) =>
  `- from: ${from}\n  to: ${to}\n  reason: the page was renamed\n  date: 2026-11-22\n`;

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(join(root, 'data'), { recursive: true });
  mkdirSync(join(root, 'build/here'), { recursive: true });
  writeFileSync(join(root, 'build/here/index.html'), '<html><head></head><body></body></html>');
});
afterAll(() => rmSync(root, { recursive: true }));

async function apply(text: string) {
  writeFileSync(join(root, 'data/redirects.yml'), text);
  return applyRedirects(root, join(root, 'build'), place);
}
const read = (file: string) => readFileSync(join(root, 'build', file), 'utf8');

/** Runs the page's inline script as a browser does and says where it leads. */
function destination(html: string, hash: string): string | undefined {
  let to: string | undefined;
  const location = {
    hash,
    search: '?q=1',
    replace: (address: string) => {
      to = address;
    },
  };
  const script = /<script>(.*?)<\/script>/.exec(html)?.[1] ?? '';
  expect(script).toBe(movedScript);
  const content = /<meta name="moved" content="([^"]*)">/
    .exec(html)?.[1]
    ?.replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  runInNewContext(script, { location, Map, document: { querySelector: () => ({ content }) } });
  return to;
}

test('a page that moved sends readers on, with the section that they asked for', async () => {
  const { added } = await apply(redirect('/old/', '/here/') + redirect('/old/#a', '/here/#b'));
  expect(added).toEqual(['old/index.html']);
  const html = read('old/index.html');
  expect(html).toContain('<meta http-equiv="refresh" content="1; url=/base/here/">');
  expect(html).toContain('<link rel="canonical" href="https://site.example/base/here/">');
  expect(destination(html, '')).toBe('/base/here/?q=1');
  expect(destination(html, '#kept')).toBe('/base/here/?q=1#kept');
  expect(destination(html, '#a')).toBe('/base/here/#b');
});

test('a page that became a section leads to that section', async () => {
  await apply(redirect('/old/', '/here/#b'));
  expect(destination(read('old/index.html'), '')).toBe('/base/here/#b');
  expect(read('old/index.html')).toContain('href="https://site.example/base/here/"');
});

test('a section that moved is followed from the page that stays', async () => {
  await apply(redirect('/here/#a', '/there/#b'));
  const html = read('here/index.html');
  expect(destination(html, '#a')).toBe('/base/there/#b');
  expect(destination(html, '#other')).toBeUndefined();
});

test('without redirects nothing changes', async () => {
  expect((await apply('# none\n')).added).toEqual([]);
  expect(read('here/index.html')).toBe('<html><head></head><body></body></html>');
});

test('a faulty list, or a page that is still there, stops the build', async () => {
  await expect(apply('- from: x\n')).rejects.toThrow('data/redirects.yml:1');
  await expect(apply(redirect('/here/', '/there/'))).rejects.toThrow('EEXIST');
});
