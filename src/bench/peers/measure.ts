import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { GeneratedFile } from '../growth/generate.ts';
import { copySite } from '../growth/site-copy.ts';
import { type Cost, measuredRun } from '../measured-run.ts';
import { type Certificate, startPackedServer } from '../packed-server.ts';
import { buildPeer, install, writeAll } from './build.ts';
import { peerCorpus } from './corpus.ts';
import { docusaurus } from './docusaurus.ts';
import { visitOf } from './lighthouse.ts';
import { folderAddress, type Peer } from './peer.ts';
import { starlight } from './starlight.ts';
import type { Visits } from './table.ts';
import { vitepress } from './vitepress.ts';

export const OURS = 'This site';
const PEERS: readonly Peer[] = [docusaurus, starlight, vitepress];
const LIGHTHOUSE = '12.8.2';
const GENERATED = 100;
const RUNS = 5;

/** The pages that are visited, by path below docs/. */
const VISITED = {
  'generated, text and code': 'internal/growth/part-0/group-1/page-27.md',
  'ours, with diagrams': 'internal/contracts/from-a-call-to-a-state-change.md',
} as const;

/** A built site, ready to be served. */
interface Candidate {
  name: string;
  out: string;
  address(path: string): string;
  cost: Cost;
}

/** What was measured, and with which versions. */
export interface Comparison {
  versions: Record<string, string>;
  builds: Array<{ site: string; cost: Cost }>;
  measured: Visits[];
}

/**
 * Builds the same pages with each generator and with this site, serves them alike and visits two of them five
 * times with Lighthouse, the sites in turn, so that a disturbance of the machine meets them all.
 *
 * @param work folder for packages and sites; what it holds from before is used again
 */
export async function comparePeers(
  root: string,
  work: string,
  browserPath: string,
  log: (line: string) => void,
): Promise<Comparison> {
  mkdirSync(work, { recursive: true });
  const { ours, generated } = peerCorpus(filesOf(join(root, 'docs')), 'internal', GENERATED);
  const candidates: Candidate[] = [];
  for (const peer of PEERS) {
    log(`… ${peer.name}`);
    const folder = join(work, peer.name.toLowerCase());
    const built = await buildPeer(peer, [...ours, ...generated], folder);
    candidates.push({ name: peer.name, address: peer.address, ...built });
  }
  log(`… ${OURS}`);
  candidates.unshift(await buildOurs(root, work, generated));
  const tools = join(work, 'lighthouse');
  await install(tools, { lighthouse: LIGHTHOUSE }, [18, 20]);
  const measured = await visitAll(candidates, { tools, browserPath, log });
  const versions = Object.fromEntries(PEERS.flatMap(({ packages }) => Object.entries(packages)));
  return {
    versions: { ...versions, lighthouse: LIGHTHOUSE, node: process.versions.node },
    builds: candidates.map(({ name: site, cost }) => ({ site, cost })),
    measured,
  };
}

async function buildOurs(
  root: string,
  work: string,
  generated: readonly GeneratedFile[],
): Promise<Candidate> {
  const folder = join(work, 'ours');
  rmSync(folder, { recursive: true, force: true });
  const copy = copySite(root, 0);
  cpSync(copy, folder, { recursive: true, verbatimSymlinks: true });
  rmSync(copy, { recursive: true });
  writeAll(join(folder, 'docs'), generated);
  const program = join(folder, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
  const env = { NODE_OPTIONS: '--max-old-space-size=6000' };
  const cost = await measuredRun(process.execPath, [program, 'build'], { cwd: folder, env });
  return { name: OURS, out: join(folder, 'build'), address: folderAddress, cost };
}

interface Tools {
  tools: string;
  browserPath: string;
  log(line: string): void;
}

/** Serves built sites alike and visits each page of each of them, `runs` times, the sites in turn. */
export async function visitAll(
  candidates: readonly Candidate[],
  tools: Tools,
  runs = RUNS,
): Promise<Visits[]> {
  const certificate = makeCertificate(tools.tools);
  const places = await Promise.all(
    candidates.map(async ({ name, out, address }) => ({
      name,
      address,
      server: await startPackedServer(out, undefined, certificate),
    })),
  );
  const measured = places.flatMap(({ name }) =>
    Object.keys(VISITED).map((page) => ({
      site: name,
      page,
      visits: [] as Visits['visits'][number][],
    })),
  );
  try {
    // The first round is thrown away: servers compress what they have not sent yet.
    for (let run = 0; run <= runs; run += 1) {
      for (const { name, address, server } of places) {
        for (const [page, path] of Object.entries(VISITED)) {
          tools.log(`… run ${run} of ${runs}: ${name}, ${page}`);
          const url = server.address + address(path).slice(1);
          const visit = await visitOnce(url, tools);
          const row = measured.find((one) => one.site === name && one.page === page);
          if (run > 0) row?.visits.push(visit);
        }
      }
    }
  } finally {
    await Promise.all(places.map(({ server }) => server.close()));
  }
  return measured;
}

async function visitOnce(url: string, { tools, browserPath }: Tools) {
  const report = join(tools, 'report.json');
  await measuredRun(
    process.execPath,
    [
      join(tools, 'node_modules/lighthouse/cli/index.js'),
      url,
      '--only-categories=performance',
      '--output=json',
      `--output-path=${report}`,
      '--chrome-flags=--headless=new --no-sandbox --ignore-certificate-errors',
      '--quiet',
    ],
    { cwd: tools, env: { CHROME_PATH: browserPath } },
  );
  return visitOf(readFileSync(report, 'utf8'));
}

/** A certificate for the loopback address: browsers speak HTTP/2 over TLS only. Made by openssl. */
function makeCertificate(folder: string): Certificate {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const names = ['-subj', '/CN=localhost', '-days', '7', '-keyout', key, '-out', cert];
  execFileSync('openssl', ['req', '-x509', ...kind, ...names], { stdio: 'ignore' });
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

/** Markdown and settings of folders below `folder`. */
function filesOf(folder: string): GeneratedFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.md$|_category_\.yml$/.test(name))
    .sort()
    .map((name) => ({
      path: name.split(sep).join('/'),
      text: readFileSync(join(folder, name), 'utf8'),
    }));
}
