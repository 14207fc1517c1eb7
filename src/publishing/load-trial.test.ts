import { createServer, type Server, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { percentile, readAtRandom, type SentPage } from './load-trial.ts';
import { fileHash } from './release.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const hash = (text: string) => fileHash(Buffer.from(text));
const of = (release: string): SentPage => ({
  release,
  assets: [{ path: `/${release}.css`, hash: hash(`css ${release}`) }],
});
const expectations = new Map([
  [
    '/',
    new Map([
      [hash('page a'), of('a')],
      [hash('page b'), of('b')],
    ]),
  ],
]);

/** Reads for a moment from a server that answers as told. */
async function read(answer: (path: string, response: ServerResponse) => void) {
  server = createServer((request, response) => answer(request.url ?? '', response));
  const port = await new Promise<number>((resolve) => {
    server?.listen(0, '127.0.0.1', () => {
      const address = server?.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const address = `http://127.0.0.1:${port}/`;
  return readAtRandom({ address, expectations, clients: 2, duration: 600 });
}

let answers = 0;

/** A site that alternates between two whole releases. */
function good(path: string, response: ServerResponse): void {
  const release = path === '/' && answers++ % 2 === 0 ? 'a' : 'b';
  response.end(path === '/' ? `page ${release}` : `css ${path.slice(1, 2)}`);
}

describe('reading at random', () => {
  it('finds nothing wrong with pages that are of one release each, whichever', async () => {
    const seen = await read(good);
    expect(seen.requests).toBeGreaterThan(3);
    expect(seen).toMatchObject({ failed: 0, mixed: 0, examples: [] });
    expect([...seen.pages.keys()].sort()).toEqual(['a', 'b']);
    expect(seen.times).toHaveLength(seen.requests);
  });

  it('counts a page that is of two releases', async () => {
    const seen = await read((path, response) => {
      if (path === '/') response.end('page ab');
      else good(path, response);
    });
    expect(seen.mixed).toBe(seen.requests);
    expect(seen.examples[0]).toBe('/ is of no release');
  });

  it('counts a file that a page asks for and that is gone, or another', async () => {
    const gone = await read((path, response) => {
      if (path === '/a.css') response.writeHead(404).end();
      else if (path === '/b.css') response.end('css a');
      else good(path, response);
    });
    expect(gone.failed).toBeGreaterThan(0);
    expect(gone.mixed).toBeGreaterThan(0);
    expect(gone.examples.join()).toContain('/a.css answers 404');
    expect(gone.examples.join()).toContain('/b.css is another file');
  });

  it('counts connections that break', async () => {
    const seen = await read((_, response) => response.destroy());
    expect(seen.failed).toBe(seen.requests);
  });
});

it('a percentile is a value that occurred', () => {
  expect(percentile([3, 1, 2], 0.5)).toBe(2);
  expect(percentile([1, 2, 3, 4], 0.99)).toBe(4);
  expect(percentile([], 0.5)).toBe(0);
});
