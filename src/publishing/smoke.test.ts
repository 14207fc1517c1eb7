import { describe, expect, it } from 'vitest';
import { FOR_EVER, PAGE } from './caching.ts';
import { type Answer, type Ask, smoke } from './smoke.ts';

const HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': PAGE,
};
const html = { ...HEADERS, 'content-type': 'text/html; charset=utf-8' };
const script = { ...HEADERS, 'content-type': 'text/javascript; charset=utf-8' };

interface Reply {
  status: number;
  headers: Record<string, string>;
  text: string;
}

const page = (text: string): Reply => ({ status: 200, headers: html, text });
/** A site without a fault. */
const GOOD: Record<string, Reply> = {
  '/': page(
    '<meta http-equiv=Content-Security-Policy><script src=/base/assets/page/a-1.js></script>',
  ),
  '/assets/page/a-1.js': {
    status: 200,
    headers: { ...script, 'cache-control': FOR_EVER, 'content-encoding': 'br' },
    text: '1'.repeat(600),
  },
  '/internal/': page('<h2 id=in-short>In short</h2>'),
  '/internal': { status: 301, headers: { ...HEADERS, location: '/base/internal/' }, text: '' },
  '/search/': page('<div id=search-page></div>'),
  '/pagefind/pagefind.js': { status: 200, headers: script, text: '' },
  '/pagefind/pagefind-entry.json': {
    status: 200,
    headers: { ...HEADERS, 'content-type': 'application/json' },
    text: '{"languages":{"en":{"hash":"en_1","wasm":"en"}}}',
  },
  '/pagefind/pagefind.en_1.pf_meta': { status: 200, headers: HEADERS, text: '' },
  '/pagefind/wasm.en.pagefind': { status: 200, headers: HEADERS, text: '' },
  '/old/': page('<meta http-equiv="refresh" content="1; url=/base/new/">'),
  '/nowhere/at-all/': { status: 404, headers: html, text: '<h1>Not here</h1>' },
  '/release.json': page('{"release":"abc"}'),
};
const EXPECTED = {
  basePath: '/base/',
  permalink: '/internal/#in-short',
  redirect: { from: '/old/', to: '/new/' },
  headers: true,
  release: 'abc',
};

/** Problems of the good site with some replies changed. */
async function problems(changes: Record<string, Partial<Reply>> = {}, expected = {}) {
  const ask: Ask = (path): Promise<Answer> => {
    const reply = { ...(GOOD[path] ?? { status: 404, headers: html, text: '' }), ...changes[path] };
    const header = (name: string) => (reply.headers as Record<string, string>)[name];
    return Promise.resolve({ status: reply.status, text: reply.text, header });
  };
  const found = await smoke(ask, { ...EXPECTED, ...expected });
  return found.map(({ file, message }) => `${file} ${message}`);
}

it('finds nothing wrong with a site that is whole', async () => {
  expect(await problems()).toEqual([]);
});

it('takes the older type of scripts too, and short files as they are', async () => {
  const older = { ...HEADERS, 'content-type': 'application/javascript; charset=utf-8' };
  expect(await problems({ '/pagefind/pagefind.js': { headers: older } })).toEqual([]);
  const bare = { headers: { ...script, 'cache-control': FOR_EVER }, text: '1' };
  expect(await problems({ '/assets/page/a-1.js': bare })).toEqual([]);
});

it('takes a base path as it is written', async () => {
  const text = GOOD['/']?.text.replace('/base/', '/b+(a)se/') ?? '';
  const basePath = '/b+(a)se/';
  const found = await problems({ '/': { text } }, { basePath, redirect: undefined });
  expect(found).toEqual([]);
});

describe('says what is wrong', () => {
  it.each<[string, Record<string, Partial<Reply>>, string]>([
    ['home gone', { '/': { status: 502 } }, '/ answers 502 instead of 200'],
    [
      'home of somebody else',
      { '/': { text: '<h1>Parked</h1>' } },
      '/ lacks a content security policy',
    ],
    [
      'an asset gone',
      { '/assets/page/a-1.js': { status: 404 } },
      '/assets/page/a-1.js answers 404 instead of 200',
    ],
    [
      'an asset not kept',
      { '/assets/page/a-1.js': { headers: { ...script, 'content-encoding': 'br' } } },
      '/assets/page/a-1.js is kept as "public, max-age=10, must-revalidate"',
    ],
    [
      'an asset not compressed',
      { '/assets/page/a-1.js': { headers: { ...script, 'cache-control': FOR_EVER } } },
      '/assets/page/a-1.js is sent uncompressed',
    ],
    [
      'a script of the wrong type',
      { '/pagefind/pagefind.js': { headers: html } },
      '/pagefind/pagefind.js has the type text/html; charset=utf-8',
    ],
    [
      'a script that browsers refuse',
      { '/assets/page/a-1.js': { headers: { ...HEADERS, 'content-type': 'text/plain' } } },
      '/assets/page/a-1.js has the type text/plain',
    ],
    [
      'a section gone',
      { '/internal/': { text: '<h2 id=other>' } },
      '/internal/ lacks the section #in-short',
    ],
    ['no search', { '/search/': { text: '' } }, '/search/ lacks a place to search'],
    [
      'no index',
      { '/pagefind/pagefind.en_1.pf_meta': { status: 404 } },
      '/pagefind/pagefind.en_1.pf_meta answers 404 instead of 200',
    ],
    ['no slash', { '/internal': { status: 404 } }, '/internal answers 404 /base/internal/'],
    [
      'a redirect gone',
      { '/old/': { status: 404, text: '' } },
      '/old/ answers 404 and does not lead to /new/',
    ],
    [
      '200 for what is not there',
      { '/nowhere/at-all/': { status: 200 } },
      '/nowhere/at-all/ answers 200 instead of 404',
    ],
    [
      'another 404 page',
      { '/nowhere/at-all/': { text: 'nginx' } },
      '/nowhere/at-all/ shows a page that is not the site’s',
    ],
    [
      'a header gone',
      { '/nowhere/at-all/': { headers: { 'content-type': 'text/html' } } },
      '/nowhere/at-all/ has the header x-content-type-options: none',
    ],
    [
      'pages kept for long',
      { '/': { headers: { ...html, 'cache-control': 'max-age=600' } } },
      '/ is kept as "max-age=600"',
    ],
    [
      'pages that are fetched ahead for nothing',
      { '/': { headers: { ...html, 'cache-control': 'no-cache, no-store' } } },
      '/ is kept as "no-cache, no-store"',
    ],
    [
      'another release',
      { '/release.json': { text: '{"release":"old"}' } },
      '/release.json lacks release abc',
    ],
  ])('%s', async (_, changes, message) => {
    expect(await problems(changes)).toContain(message);
  });

  it('but not of headers that a host cannot be told', async () => {
    const bare = { headers: { 'content-type': 'text/html' } };
    expect(await problems({ '/': bare, '/nowhere/at-all/': bare }, { headers: false })).toEqual([]);
  });
});
