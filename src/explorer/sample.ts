import type { DatabaseName } from '../../packages/nom-db/src/decode/decoded.ts';
import { MemorySource, type Source } from '../../packages/nom-db/src/leveldb/index.ts';
import { ExplorerError } from './failure.ts';
import type { Step } from './protocol.ts';
import type { Manifest } from './sample-manifest.ts';

/** Fetches what an address holds; the browser's own `fetch` fits. */
type Fetch = (address: string, init: { signal: AbortSignal }) => Promise<Response>;

/**
 * Fetches the files of the sample network.
 *
 * @param address of its list, `manifest.json`; the files lie beside it
 * @throws ExplorerError `no-sample` when one does not come, or comes with another size
 */
export async function fetchSample(
  fetch: Fetch,
  address: string,
  { signal, onStep }: { signal: AbortSignal; onStep: (step: Step) => void },
): Promise<Map<DatabaseName, Source>> {
  const manifest = (await (await get(fetch, address, signal)).json()) as Manifest;
  const all = Object.values(manifest.databases).flat();
  const total = all.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  const load = async (folder: string, { name, size }: Manifest['databases'][string][number]) => {
    const file = new URL(`${folder}/${name}`, address).href;
    const bytes = new Uint8Array(await (await get(fetch, file, signal)).arrayBuffer());
    if (bytes.length !== size)
      throw new ExplorerError(
        'no-sample',
        `${folder}/${name} has ${bytes.length} bytes, not ${size}.`,
      );
    done += size;
    onStep({ unit: 'bytes', done, total });
    return [name, bytes] as const;
  };
  const sources = await Promise.all(
    Object.entries(manifest.databases).map(async ([folder, files]) => {
      const loaded = await Promise.all(files.map((file) => load(folder, file)));
      return [folder as DatabaseName, new MemorySource(loaded)] as const;
    }),
  );
  return new Map(sources);
}

async function get(fetch: Fetch, address: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(address, { signal }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw new ExplorerError('no-sample', `${address}: ${(error as Error).message}`);
  });
  if (response.ok) return response;
  throw new ExplorerError('no-sample', `${address} was answered with status ${response.status}.`);
}
