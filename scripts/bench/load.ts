import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { site } from '../../src/config/site.ts';
import { filesIn, placesIn, switchTo } from '../../src/publishing/load.ts';
import {
  type Expectations,
  percentile,
  readAtRandom,
  type SentPage,
} from '../../src/publishing/load-trial.ts';
import { publish, rollBack } from '../../src/publishing/publish.ts';
import { fileHash } from '../../src/publishing/release.ts';
import { find, startNginx } from '../../src/publishing/trial-servers.ts';

const USAGE = `bench/load [--build build] [--seconds 30] [--clients 32] [--every 100]
serves two releases with nginx (deploy/nginx), renames the link between them every so many milliseconds, and
reads pages at random: every answer has to be of one release, and what a page asks for has to be there`;
const RESULT = 'test-results/load.json';

/** What a page asks for by itself, below the root of the site. */
const ASSET = /(?:src|href)="?\/(assets\/[^"\s>]+)/g;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      build: { type: 'string', default: 'build' },
      seconds: { type: 'string', default: '30' },
      clients: { type: 'string', default: '32' },
      every: { type: 'string', default: '100' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || site.baseUrl !== '/') throw new Error(USAGE);
  if (!find('nginx'))
    throw new Error('nginx is not installed (Debian: apt-get install nginx-light)');
  const [seconds, clients, every] = [values.seconds, values.clients, values.every].map(Number) as [
    number,
    number,
    number,
  ];
  const folder = mkdtempSync(join(tmpdir(), 'load-'));
  try {
    await trial({ build: values.build, folder, seconds, clients, every });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Trial {
  build: string;
  folder: string;
  seconds: number;
  clients: number;
  every: number;
}

async function trial({ build, folder, seconds, clients, every }: Trial): Promise<void> {
  const target = join(folder, 'srv');
  const address = { origin: site.url, basePath: site.baseUrl };
  const ids: string[] = [];
  for (const mark of ['a', 'b']) {
    const folderOf = variant(build, join(folder, mark), mark);
    const { id, problems } = await publish({ build: folderOf, target, address, keep: 3 });
    if (id === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
    ids.push(id);
  }
  // Back and forth once, so that either release carries the files of the other.
  await rollBack(target, { keep: 3 });
  const places = placesIn(target);
  const expectations = expectationsOf(ids.map((id) => [id, join(places.releases, id)] as const));
  const server = await startNginx({ target, work: join(folder, 'nginx') });
  let switches = 0;
  const switching = setInterval(() => switchTo(places, ids[switches++ % 2] ?? ''), every);
  try {
    const run = { address: server.address, expectations, clients, duration: seconds * 1000 };
    const seen = await readAtRandom(run);
    const still = switches;
    const wrk = await rawLoad(server.address, clients, Math.min(seconds, 20));
    clearInterval(switching);
    const calm = await rawLoad(server.address, clients, Math.min(seconds, 20));
    report({
      seconds,
      clients,
      switches: still,
      requests: seen.requests,
      perSecond: Math.round(seen.requests / seconds),
      failed: seen.failed,
      mixed: seen.mixed,
      pagesByRelease: Object.fromEntries(seen.pages),
      p50: round(percentile(seen.times, 0.5)),
      p99: round(percentile(seen.times, 0.99)),
      examples: seen.examples,
      raw: { whileSwitching: wrk, calm },
    });
    if (seen.failed + seen.mixed > 0 || seen.pages.size < 2) process.exitCode = 1;
  } finally {
    clearInterval(switching);
    await server.stop();
  }
}

/** A copy of a build in which every page, and the name of every file it asks for, carries a mark. */
function variant(build: string, to: string, mark: string): string {
  cpSync(build, to, { recursive: true });
  const pages = filesIn(to).filter((path) => path.endsWith('.html'));
  const assets = new Set<string>();
  for (const path of pages) {
    const html = readFileSync(join(to, path), 'utf8');
    for (const [, asset = ''] of html.matchAll(ASSET)) {
      if (/^assets\/(?:page|css)\//.test(asset)) assets.add(asset);
    }
  }
  const renamed = (path: string) => path.replace(/(\.\w+)$/, `${mark}$1`);
  for (const path of pages) {
    let html = readFileSync(join(to, path), 'utf8').replace(
      '</head>',
      `<meta name="trial" content="${mark}"></head>`,
    );
    for (const asset of assets) html = html.replaceAll(asset, renamed(asset));
    writeFileSync(join(to, path), html);
  }
  for (const asset of assets) {
    if (existsSync(join(to, asset))) renameSync(join(to, asset), join(to, renamed(asset)));
  }
  return to;
}

/** What may be sent for each page: the compressed bytes of either release. */
function expectationsOf(releases: readonly (readonly [string, string])[]): Expectations {
  const all = new Map<string, Map<string, SentPage>>();
  const sent = (root: string, path: string) => {
    const file = join(root, path);
    return fileHash(readFileSync(existsSync(`${file}.br`) ? `${file}.br` : file));
  };
  for (const [release, root] of releases) {
    for (const path of filesIn(root).filter((one) => /(^|\/)index\.html$/.test(one))) {
      const html = readFileSync(join(root, path), 'utf8');
      const assets = [...new Set([...html.matchAll(ASSET)].map(([, asset = '']) => asset))];
      // Pages that only send readers on ask for nothing.
      if (assets.length === 0) continue;
      const address = `/${path.replace(/index\.html$/, '')}`;
      const pages = all.get(address) ?? new Map<string, SentPage>();
      const files = assets.map((asset) => ({ path: `/${asset}`, hash: sent(root, asset) }));
      pages.set(sent(root, path), { release, assets: files });
      all.set(address, pages);
    }
  }
  return all;
}

/** What wrk says of one page, where it is installed: requests a second, 99th percentile, errors. */
async function rawLoad(address: string, clients: number, seconds: number) {
  if (!find('wrk')) return undefined;
  const args = ['-t1', `-c${clients}`, `-d${seconds}s`, '--latency', '-H', 'Accept-Encoding: br'];
  const child = spawn('wrk', [...args, `${address}internal/`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.on('data', (part: Buffer) => {
    text += part.toString();
  });
  await new Promise((resolve) => child.once('close', resolve));
  return {
    perSecond: Math.round(Number(/Requests\/sec:\s+([\d.]+)/.exec(text)?.[1] ?? 0)),
    p99: /99%\s+(\S+)/.exec(text)?.[1],
    errors: /Non-2xx.*|Socket errors.*/.exec(text)?.[0] ?? 'none',
  };
}

function report(result: object): void {
  mkdirSync('test-results', { recursive: true });
  writeFileSync(RESULT, `${JSON.stringify(result, null, 2)}\n`);
  console.log(JSON.stringify(result, null, 2));
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
