import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { contentType } from './content-type.ts';
import { resolveRequest } from './resolve-request.ts';

/** What to serve and where. */
export interface ServerOptions {
  /** Folder of the built site. */
  folder: string;
  /** Port on the loopback address; 0 takes a free one. */
  port: number;
  /** Path the site lives below, with slashes at both ends. */
  basePath: string;
  /** Sent with every answer, in addition to what a plain host sends. */
  headers?: Readonly<Record<string, string>>;
  /** Told of each request, by what was asked for. */
  onRequest?: (path: string) => void;
}

/** A server that runs. */
export interface RunningServer {
  /** Address of the site's home page. */
  address: string;
  close(): Promise<void>;
}

/**
 * Serves a built site on the loopback address, as a plain static host would: `index.html` for folders, a
 * redirect to the slash, `404.html` with status 404 for the rest. It reads files and nothing else.
 *
 * @throws if the folder has no `index.html` or the port is taken
 */
export async function startServer({
  folder,
  port,
  basePath,
  headers = {},
  onRequest,
}: ServerOptions): Promise<RunningServer> {
  if (!existsSync(`${folder}/index.html`)) {
    throw new Error(`${folder}/index.html does not exist; run: npm run build`);
  }
  const isFile = (path: string) => existsSync(path) && statSync(path).isFile();
  const server = createServer((request, response) => {
    onRequest?.(request.url ?? '/');
    const resolved = resolveRequest(request.url ?? '/', { folder, basePath, isFile });
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
    } else if (resolved.kind === 'redirect') {
      response.writeHead(308, { location: resolved.location }).end();
    } else {
      send(response, resolved.path, resolved.kind === 'file' ? 200 : 404, headers);
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${taken}${basePath}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function send(
  response: ServerResponse,
  path: string,
  status: number,
  headers: Readonly<Record<string, string>>,
): void {
  if (!existsSync(path)) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  response.writeHead(status, {
    'content-type': contentType(extname(path)),
    'content-length': statSync(path).size,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  createReadStream(path)
    .on('error', () => response.destroy())
    .pipe(response);
}
