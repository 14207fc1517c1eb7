import { parseArgs } from 'node:util';
import { loadAnchorFiles } from '../src/anchors/load.ts';
import { pageRedirects, parseRedirects } from '../src/anchors/redirects.ts';
import { formatProblem } from '../src/problems/problem.ts';
import { type Answer, smoke } from '../src/publishing/smoke.ts';

const USAGE = `smoke <address> [--no-headers] [--release id]
asks a published site for its home, search, a permalink, redirects, headers, a page that is not there and a file
  --no-headers   for hosts that cannot be told which headers to send, such as GitHub Pages`;
/** Longest that a server may take for one answer, in milliseconds. */
const PATIENCE = 20_000;

/** `npm run smoke -- <address>`: is a published site whole? */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'no-headers': { type: 'boolean', default: false }, release: { type: 'string' } },
  });
  const [address] = positionals;
  if (address === undefined || !/^https?:/.test(address) || !URL.canParse(address)) {
    console.log(USAGE);
    process.exitCode = 2;
    return;
  }
  const base = new URL(address.endsWith('/') ? address : `${address}/`);
  const files = await loadAnchorFiles(process.cwd());
  const permalink = files.lock.split('\n').find((line) => /^\/internal\/[^#]+\/#/.test(line));
  const [redirect] = pageRedirects(parseRedirects(files.redirects).redirects);
  const problems = await smoke((path) => ask(base, path), {
    basePath: base.pathname,
    permalink: permalink ?? '/#',
    redirect,
    headers: !values['no-headers'],
    release: values.release,
  });
  for (const problem of problems) console.error(formatProblem(problem));
  console.log(`${base.href}: ${problems.length === 0 ? 'whole' : `${problems.length} problems`}`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

async function ask(base: URL, path: string): Promise<Answer> {
  const url = new URL(path.slice(1), base);
  const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) });
  return {
    status: response.status,
    header: (name) => response.headers.get(name) ?? undefined,
    text: await response.text(),
  };
}

main().catch((error: unknown) => {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
});
