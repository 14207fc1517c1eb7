import { Agent, request } from 'node:http';
import { fileHash } from './release.ts';

/** A page of a release as it is sent: hash of the bytes, and the files that it asks for with theirs. */
export interface SentPage {
  release: string;
  assets: readonly { path: string; hash: string }[];
}

/** What a client may receive, by path and hash of the bytes. */
export type Expectations = ReadonlyMap<string, ReadonlyMap<string, SentPage>>;

/** What clients saw. */
export interface Seen {
  requests: number;
  /** Answers other than 200, and connections that broke. */
  failed: number;
  /** Pages or files that are no release's, so partly from two. */
  mixed: number;
  /** Pages by release. */
  pages: Map<string, number>;
  /** Of every answer, in milliseconds, in the order they came. */
  times: number[];
  /** The first few things that went wrong. */
  examples: string[];
}

interface TrialOptions {
  address: string;
  expectations: Expectations;
  clients: number;
  /** How long, in milliseconds. */
  duration: number;
}

/**
 * Lets clients read pages at random, one after the other on connections that stay open, each page with one of the
 * files it asks for; every answer is compared with what a release holds, byte by byte.
 */
export async function readAtRandom(options: TrialOptions): Promise<Seen> {
  const { address, expectations, clients, duration } = options;
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const seen: Seen = {
    requests: 0,
    failed: 0,
    mixed: 0,
    pages: new Map(),
    times: [],
    examples: [],
  };
  const paths = [...expectations.keys()];
  const end = performance.now() + duration;
  const wrong = (kind: 'failed' | 'mixed', text: string) => {
    seen[kind] += 1;
    if (seen.examples.length < 5) seen.examples.push(text);
  };
  const get = async (path: string): Promise<string | undefined> => {
    const started = performance.now();
    seen.requests += 1;
    try {
      const { status, body } = await ask(agent, address + path.slice(1));
      seen.times.push(performance.now() - started);
      if (status === 200) return fileHash(body);
      wrong('failed', `${path} answers ${status}`);
    } catch (error) {
      wrong('failed', `${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
    return undefined;
  };
  const client = async (): Promise<void> => {
    while (performance.now() < end) {
      const path = any(paths);
      const hash = await get(path);
      if (hash === undefined) continue;
      const page = expectations.get(path)?.get(hash);
      if (!page) {
        wrong('mixed', `${path} is of no release`);
        continue;
      }
      seen.pages.set(page.release, (seen.pages.get(page.release) ?? 0) + 1);
      if (page.assets.length === 0) continue;
      const asset = any(page.assets);
      const got = await get(asset.path);
      if (got !== undefined && got !== asset.hash) wrong('mixed', `${asset.path} is another file`);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
  return seen;
}

function any<T>(list: readonly T[]): T {
  return list[Math.floor(Math.random() * list.length)] as T;
}

function ask(agent: Agent, url: string): Promise<{ status: number; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, headers: { 'accept-encoding': 'br' } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts) }),
      );
      answer.on('error', reject);
    });
    sent.setTimeout(30_000, () => sent.destroy(new Error('no answer for 30 s')));
    sent.on('error', reject);
    sent.end();
  });
}

/** The value below which `share` of the numbers lie; 0 for none. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
