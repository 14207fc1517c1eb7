import { ENGINE_ADDRESS } from '../../search/engine-file.ts';

/** What the index says of one page. */
export interface PageData {
  url: string;
  content: string;
  meta: { title?: string };
  filters: Record<string, string[]>;
  sub_results: Array<{
    title: string;
    url: string;
    excerpt: string;
    locations: number[];
    anchor?: { element: string };
  }>;
}

/** A page that answers a query; its data is loaded when it is asked for. */
export interface PageResult {
  score: number;
  data(): Promise<PageData>;
}

/** The search index, in a worker of its own. */
export interface SearchIndex {
  /** Loads what every search needs; a search does so too. */
  warm(): Promise<unknown>;
  search(query: string, options: object): Promise<{ results: PageResult[] }>;
}

interface Pending {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/**
 * Starts the worker of the index and talks to it; only its script is loaded at once. The index brings a module
 * that does this too, and holds all of the worker's code again for browsers without workers: 12 KB, and one
 * more wait on a slow line.
 *
 * @param base root of the site, ends with a slash
 */
export function openIndex(base: string): SearchIndex {
  const worker = new Worker(base + ENGINE_ADDRESS);
  const pending = new Map<string, Pending>();
  let count = 0;
  let broken = false;
  const ask = (method: string, ...args: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (broken) throw new Error('the index did not start');
      const id = String(++count);
      pending.set(id, { resolve, reject });
      worker.postMessage({ id, instanceId: 'site', method, args });
    });
  worker.addEventListener('message', ({ data }) => {
    const { id, result, error } = data as { id: string; result: unknown; error?: string };
    const waiting = pending.get(id);
    pending.delete(id);
    if (error) waiting?.reject(new Error(error));
    else waiting?.resolve(result);
  });
  worker.addEventListener('error', () => {
    broken = true;
    for (const { reject } of pending.values()) reject(new Error('the index did not start'));
    pending.clear();
  });
  const options = { baseUrl: base, basePath: `${base}pagefind/`, excerptLength: 22 };
  const language = document.documentElement.lang || 'unknown';
  let started: Promise<unknown> | undefined;
  const warm = () => {
    started ??= ask('init', { ...options, language, primary: true });
    return started;
  };
  return {
    warm,
    async search(query, filters) {
      await warm();
      const { results } = (await ask('search', query, filters)) as {
        results: { score: number; data: string }[];
      };
      return {
        results: results.map(({ score, data }) => ({
          score,
          data: () => ask('getData', data) as Promise<PageData>,
        })),
      };
    },
  };
}
