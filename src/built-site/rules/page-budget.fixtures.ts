import { createHash } from 'node:crypto';
import { type Fixture, headOf, htmlPage } from '../fixture.ts';

/** Text that does not compress: about `bytes` bytes of it after brotli. */
function noise(bytes: number): string {
  let text = '';
  for (let part = 0; text.length < (bytes * 4) / 3; part += 1)
    text += createHash('sha512').update(String(part)).digest('base64');
  return text;
}

const page = (body: string, head = '', files: Record<string, string> = {}): Fixture => ({
  files: { 'a/index.html': htmlPage('/a/', body, headOf('/a/') + head), ...files },
  at: 'build/a/index.html',
});
const script = '<script type="module" src="/assets/a.js"></script>';
const font = '@font-face{font-family:A;src:url(/f.woff2) format("woff2"),url(/f.woff)}';

export const red: Fixture[] = [
  page(`<p>${noise(20_500)}</p>`),
  page('<p>A</p>', script, { 'assets/a.js': `let a="${noise(21_000)}"` }),
  // Two requests beside the page: a module and what it imports.
  page('<p>A</p>', script, { 'assets/a.js': 'import{b}from"./b.js";b()', 'assets/b.js': 'let b' }),
  page('<p>A</p>', '<link rel="stylesheet" href="/a.css"><link rel="preload" href="/b.js">', {
    'a.css': 'p{}',
    'b.js': 'let b',
  }),
  page(`<figure class="diagram"><svg><path d="${noise(30_500)}"/></svg></figure>`),
  page('<span class="katex">x</span>', `<style>${font}</style>`, { 'f.woff2': noise(34_000) }),
  page('<img src="/a.png" alt="" width="1" height="1">', '', { 'a.png': noise(21_000) }),
  page('<p>A</p>', `<meta name="page-kind" content="application">${script}`, {
    'assets/a.js': `let a="${noise(126_000)}"`,
  }),
  // A page that is listed as long and is not.
  { files: { 'claims/index.html': htmlPage('/claims/', 'A') }, at: 'build/claims/index.html' },
  {
    files: { 'claims/index.html': htmlPage('/claims/', noise(25_000)) },
    at: 'build/claims/index.html',
  },
  { ...page(''), files: { 'index.html': htmlPage('/', noise(25_500)) }, at: 'build/index.html' },
];

export const green: Fixture[] = [
  { files: { 'claims/index.html': htmlPage('/claims/', noise(21_000)) } },
  page(`<p>${noise(18_000)}</p>`),
  page('<p>A</p>', script, { 'assets/a.js': 'import("./b.js")', 'assets/b.js': noise(60_000) }),
  page(`<figure class="diagram"><svg><path d="${noise(27_000)}"/></svg></figure>`),
  page('<span class="katex">x</span>', `<style>${font}</style>`, {
    'f.woff2': noise(20_000),
    'f.woff': noise(60_000),
  }),
  page('<img src="/a.png" loading="lazy" alt="" width="1" height="1">', '', {
    'a.png': noise(60_000),
  }),
  page('<p>A</p>', '<link rel="icon" href="/i.png">', { 'i.png': noise(60_000) }),
];
