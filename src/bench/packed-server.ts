import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createSecureServer } from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import { extname } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { PAGE } from '../publishing/caching.ts';
import { contentType } from '../static-server/content-type.ts';
import { resolveRequest } from '../static-server/resolve-request.ts';
import { createLine, type LineSpeed } from './line.ts';

/** One answered request. */
export interface Sent {
  path: string;
  bytes: number;
}

/** A server as a content network is one: compressed files, kept by the browser, but for pages. */
export interface PackedServer {
  /** Address of the home page. */
  address: string;
  /** What was sent since the last call. */
  taken(): Sent[];
  close(): Promise<void>;
}

/** Key and certificate, as PEM. */
export interface Certificate {
  key: Buffer;
  cert: Buffer;
}

const TEXT = /^(?:text\/|application\/(?:json|yaml|xml|javascript)|image\/svg)/;

/**
 * Serves a folder on the loopback address with texts in brotli, over a line as slow as asked for: requests of
 * workers wait too, which browsers' own throttles do not see. With a certificate it speaks HTTP/2.
 */
export async function startPackedServer(
  folder: string,
  speed?: LineSpeed,
  certificate?: Certificate,
): Promise<PackedServer> {
  const sent: Sent[] = [];
  const packed = new Map<string, Buffer>();
  const line = speed && createLine(speed);
  const isFile = (path: string) => existsSync(path) && statSync(path).isFile();
  const bodyOf = (path: string, isText: boolean): Buffer => {
    const known = packed.get(path);
    if (known) return known;
    const content = readFileSync(path);
    // Quality 9 is what can be waited for here; it is a few per cent larger than what a host stores.
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
    const body = isText ? brotliCompressSync(content, { params }) : content;
    packed.set(path, body);
    return body;
  };
  const handle: RequestListener = (request, response) => {
    const asked = performance.now();
    const resolved = resolveRequest(request.url ?? '/', { folder, basePath: '/', isFile });
    if (resolved.kind === 'redirect') {
      response.writeHead(308, { location: resolved.location }).end();
      return;
    }
    const type = contentType(extname(resolved.path));
    const isText = TEXT.test(type);
    const body = isFile(resolved.path) ? bodyOf(resolved.path, isText) : Buffer.alloc(0);
    sent.push({ path: request.url ?? '/', bytes: body.length });
    const answer = () =>
      response
        .writeHead(resolved.kind === 'file' ? 200 : 404, {
          'content-type': type,
          'content-length': body.length,
          'cache-control': type.startsWith('text/html') ? PAGE : 'max-age=600',
          ...(isText ? { 'content-encoding': 'br' } : {}),
        })
        .end(body);
    if (!line) answer();
    else setTimeout(answer, line.arrival(asked, body.length) - asked);
  };
  const open = new Set<Socket>();
  const server = certificate
    ? createSecureServer({ ...certificate, allowHTTP1: true }, handle as never)
    : createServer(handle);
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `${certificate ? 'https' : 'http'}://localhost:${(server.address() as AddressInfo).port}/`,
    taken: () => sent.splice(0),
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
