import type { Problem } from '../problems/problem.ts';
import { FOR_EVER, PAGE } from './caching.ts';

/** An answer of a server, as far as it is looked at. */
export interface Answer {
  status: number;
  /** Value of a header; undefined when it is not there. */
  header: (name: string) => string | undefined;
  text: string;
}

/** Asks a server for a path below the site's address; redirects are not followed. */
export type Ask = (path: string) => Promise<Answer>;

/** What a published site is held to. */
export interface Expected {
  /** Path that the site lives below; begins and ends with a slash. */
  basePath: string;
  /** An address with a section that must be there: `/internal/#in-short`. */
  permalink: string;
  /** A page that moved, and where to. */
  redirect?: { from: string; to: string };
  /** Whether the host can be told which headers to send (GitHub Pages cannot). */
  headers: boolean;
  /** The release that should be live, where that is known. */
  release?: string;
}

/** Hosts name scripts by the new or the old of two types; browsers run both. */
const SCRIPT = /^(?:text|application)\/javascript/;
/** Shorter files are sent as they are. */
const SHORT = 512;

/** Headers that every answer carries, and what their value holds. */
const HEADERS: [string, RegExp][] = [
  ['content-security-policy', /default-src 'none'.*frame-ancestors 'none'/],
  ['x-content-type-options', /^nosniff$/],
  ['referrer-policy', /./],
];

/**
 * Asks a published site for one thing of each kind and says what is wrong with the answers. Problems name the
 * address in place of a file.
 */
export async function smoke(ask: Ask, expected: Expected): Promise<Problem[]> {
  const problems: Problem[] = [];
  const report = (file: string, message: string, fix: string) =>
    problems.push({ file, rule: 'smoke', message, fix });
  const get = async (path: string, status = 200): Promise<Answer> => {
    const answer = await ask(path);
    if (answer.status !== status) {
      const fix =
        'See deploy/README.md: is the whole build there, and does the server look where it is?';
      report(path, `answers ${answer.status} instead of ${status}`, fix);
    }
    return answer;
  };
  const holds = (path: string, answer: Answer, what: string, found: boolean, fix: string) => {
    if (answer.status === 200 && !found) report(path, `lacks ${what}`, fix);
  };
  const type = (path: string, answer: Answer, wanted: RegExp) => {
    const found = answer.header('content-type') ?? 'none';
    if (answer.status === 200 && !wanted.test(found)) {
      report(
        path,
        `has the type ${found}`,
        `Serve it as ${wanted.source.replace(/\(.*\||[\\^)]/g, '')}.`,
      );
    }
  };

  const home = await get('/');
  type('/', home, /^text\/html/);
  holds(
    '/',
    home,
    'a content security policy',
    /Content-Security-Policy/.test(home.text),
    'Publish a build.',
  );
  await checkAsset(home);
  await checkPermalink();
  await checkSearch();
  await checkRedirects();
  const missing = await get('/nowhere/at-all/', 404);
  if (missing.status === 404 && !/<h1/.test(missing.text)) {
    report('/nowhere/at-all/', 'shows a page that is not the site’s', 'Answer 404 with 404.html.');
  }
  if (expected.headers) checkHeaders();
  if (expected.release !== undefined) await checkRelease(expected.release);
  return problems;

  async function checkAsset(page: Answer): Promise<void> {
    const path = new RegExp(
      `(?:src|href)="?${escaped(expected.basePath)}(assets/[^"\\s>]+\\.(?:js|css))`,
    ).exec(page.text)?.[1];
    if (path === undefined) {
      if (page.status === 200)
        report('/', 'names no script or style of its own', 'Publish a build.');
      return;
    }
    const asset = await get(`/${path}`);
    type(`/${path}`, asset, path.endsWith('.js') ? SCRIPT : /^text\/css/);
    if (!expected.headers || asset.status !== 200) return;
    const kept = asset.header('cache-control');
    if (kept !== FOR_EVER)
      report(`/${path}`, `is kept as "${kept}"`, `Send Cache-Control: ${FOR_EVER}`);
    if (asset.text.length < SHORT) return;
    if (!/^(?:br|gzip|zstd)$/.test(asset.header('content-encoding') ?? '')) {
      report(`/${path}`, 'is sent uncompressed', 'Send the .br or .gz that stands beside it.');
    }
  }

  async function checkPermalink(): Promise<void> {
    const [path = '/', id] = expected.permalink.split('#');
    const page = await get(path);
    const found = new RegExp(`\\bid="?${id}["\\s>]`).test(page.text);
    holds(
      path,
      page,
      `the section #${id}`,
      found,
      'Addresses never die: add a redirect, or publish again.',
    );
  }

  async function checkSearch(): Promise<void> {
    const page = await get('/search/');
    holds('/search/', page, 'a place to search', /id="?search/.test(page.text), 'Publish a build.');
    type('/pagefind/pagefind.js', await get('/pagefind/pagefind.js'), SCRIPT);
    const entry = await get('/pagefind/pagefind-entry.json');
    type('/pagefind/pagefind-entry.json', entry, /^application\/json/);
    const language = /"hash":"([^"]+)","wasm":"([^"]+)"/.exec(entry.text);
    if (!language) return;
    await get(`/pagefind/pagefind.${language[1]}.pf_meta`);
    await get(`/pagefind/wasm.${language[2]}.pagefind`);
  }

  async function checkRedirects(): Promise<void> {
    const [page = '/'] = expected.permalink.split('#');
    const bare = page.replace(/\/$/, '');
    if (bare !== '') {
      const { status, header } = await ask(bare);
      const to = header('location') ?? '';
      if (![301, 302, 307, 308].includes(status) || !to.endsWith(page)) {
        report(bare, `answers ${status} ${to}`, `Redirect it to ${page}.`);
      }
    }
    if (!expected.redirect) return;
    const { from, to } = expected.redirect;
    const { status, header, text } = await ask(from);
    const leads =
      status === 200
        ? text.includes(`url=${expected.basePath}${to.slice(1)}`)
        : header('location')?.endsWith(to);
    if (!leads) report(from, `answers ${status} and does not lead to ${to}`, 'Publish a build.');
  }

  function checkHeaders(): void {
    for (const [path, answer] of [
      ['/', home],
      ['/nowhere/at-all/', missing],
    ] as const) {
      for (const [name, wanted] of HEADERS) {
        const value = answer.header(name);
        if (value === undefined || !wanted.test(value)) {
          const fix =
            'Include headers/ of the release (nginx, Caddy), or publish _headers with the build.';
          report(path, `has the header ${name}: ${value ?? 'none'}`, fix);
        }
      }
    }
    const kept = home.header('cache-control') ?? 'none';
    // Longer, and readers see old pages; `no-store`, and nothing that was fetched ahead is of use.
    if (!/max-age=(?:0|10)\b|no-cache/.test(kept) || kept.includes('no-store')) {
      report('/', `is kept as "${kept}"`, `Send Cache-Control: ${PAGE}`);
    }
  }

  async function checkRelease(release: string): Promise<void> {
    const answer = await get('/release.json');
    const fix = 'Purge the cache in front of it, or publish again.';
    holds('/release.json', answer, `release ${release}`, answer.text.includes(`"${release}"`), fix);
  }
}

/** A text as a regular expression that finds it. */
function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
