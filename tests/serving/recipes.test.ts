import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect as connectHttp2 } from 'node:http2';
import { request as requestTls } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { site } from '../../src/config/site.ts';
import { ASK_AGAIN, keptAs, PAGE } from '../../src/publishing/caching.ts';
import { filesIn } from '../../src/publishing/load.ts';
import { publish, rollBack } from '../../src/publishing/publish.ts';
import { smoke } from '../../src/publishing/smoke.ts';
import { find, type Running, startCaddy, startNginx } from '../../src/publishing/trial-servers.ts';
import { contentType } from '../../src/static-server/content-type.ts';

const build = process.env.SITE_BUILD ?? 'build';
const folder = mkdtempSync(join(tmpdir(), 'serving-'));
const target = join(folder, 'srv');
const permalink = '/internal/#in-short';
let id: string | undefined;

beforeAll(async () => {
  const address = { origin: site.url, basePath: site.baseUrl };
  const published = await publish({ build, target, address, keep: 3 });
  expect(published.problems).toEqual([]);
  id = published.id;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Raw {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Asks for exactly this path: nothing is normalised, followed or unpacked. */
function ask(base: string, path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { hostname, port, protocol } = new URL(base);
  const send = protocol === 'https:' ? requestTls : request;
  return new Promise<Raw>((resolve, reject) => {
    const options = { hostname, port, path, method, headers, rejectUnauthorized: false };
    const sent = send(options, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(parts),
        }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** The head of the answer to a request by HTTP/1.0, as some proxies speak to what is behind them. */
function oldRequest(base: string, path: string): Promise<string> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(Number(port), hostname, () =>
      socket.write(`GET ${path} HTTP/1.0\r\nHost: ${hostname}\r\nAccept-Encoding: gzip\r\n\r\n`),
    );
    socket.on('data', (part: Buffer) => {
      text += part.toString('latin1');
    });
    socket.on('end', () => resolve(text.split('\r\n\r\n')[0] ?? ''));
    socket.on('error', reject);
  });
}

const SERVERS: [string, string, (work: string) => Promise<Running>][] = [
  ['nginx, http.conf', 'nginx', (work) => startNginx({ target, work })],
  ['nginx, https.conf', 'nginx', (work) => startNginx({ target, work, https: true })],
  ['Caddy', 'caddy', (work) => startCaddy({ target, work })],
];

it('there is a server to try', () => {
  expect(SERVERS.filter(([, program]) => find(program))).not.toEqual([]);
});

describe.each(SERVERS)('%s', (name, program, start) => {
  const there = find(program) !== undefined;
  let server: Running;
  const get = (path: string, headers?: Record<string, string>, method?: string) =>
    ask(server.address, path, headers, method);

  beforeAll(async () => {
    if (there) server = await start(join(folder, name.replace(/\W+/g, '-')));
  });
  afterAll(async () => {
    await server?.stop();
  });

  it.runIf(there)('passes the smoke check', async () => {
    const problems = await smoke(
      async (path) => {
        const { status, headers, body } = await get(path, { 'accept-encoding': 'br, gzip' });
        const encoding = headers['content-encoding'];
        const text =
          encoding === 'br'
            ? brotliDecompressSync(body)
            : encoding === 'gzip'
              ? gunzipSync(body)
              : body;
        return { status, header: (one) => headers[one]?.toString(), text: text.toString('utf8') };
      },
      { basePath: '/', permalink, headers: true, release: id },
    );
    expect(problems).toEqual([]);
  });

  it.runIf(there)(
    'sends every kind of file with its type, whole, and kept as long as it should be',
    async () => {
      const byEnding = new Map(filesIn(build).map((path) => [extname(path), path]));
      expect(byEnding.size).toBeGreaterThan(8);
      for (const [ending, path] of byEnding) {
        if (path.startsWith('_') || path === '404.html') continue;
        const { status, headers, body } = await get(`/${path}`);
        expect([path, status]).toEqual([path, 200]);
        const type = headers['content-type']?.toString() ?? '';
        expect([path, type.replace(' ', '')]).toEqual([path, contentType(ending).replace(' ', '')]);
        expect(body.equals(readFileSync(join(build, path)))).toBe(true);
        expect([path, headers['cache-control']]).toEqual([path, keptAs(path)]);
        expect(headers.etag, path).toBeDefined();
      }
    },
  );

  it.runIf(there)('sends what was compressed before, in the form that is asked for', async () => {
    const plain = readFileSync(join(build, 'internal/index.html'));
    const br = await get('/internal/', { 'accept-encoding': 'gzip, deflate, br' });
    expect(br.headers['content-encoding']).toBe('br');
    expect(br.headers.vary?.toString().toLowerCase()).toContain('accept-encoding');
    expect(br.body.equals(readFileSync(join(target, 'current/internal/index.html.br')))).toBe(true);
    expect(brotliDecompressSync(br.body).equals(plain)).toBe(true);
    const gz = await get('/internal/', { 'accept-encoding': 'gzip' });
    expect(gz.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gz.body).equals(plain)).toBe(true);
    const bare = await get('/internal/');
    expect(bare.headers['content-encoding']).toBeUndefined();
    expect(bare.body.equals(plain)).toBe(true);
  });

  it.runIf(there)(
    'does so for what stands in front of it, and says that forms differ',
    async () => {
      const gz = await get('/internal/', { 'accept-encoding': 'gzip', via: '1.1 proxy' });
      expect(gz.headers['content-encoding']).toBe('gzip');
      if (!name.includes('https')) {
        expect(await oldRequest(server.address, '/internal/')).toMatch(
          /\r\ncontent-encoding: gzip/i,
        );
      }
      const bare = await get('/internal/');
      expect(bare.headers.vary?.toString().toLowerCase()).toContain('accept-encoding');
    },
  );

  it.runIf(there)('answers 304 to a browser that has the file', async () => {
    const { headers } = await get('/internal/');
    const again = await get('/internal/', { 'if-none-match': headers.etag?.toString() ?? '' });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect([headers['cache-control'], again.headers['cache-control']]).toEqual([PAGE, PAGE]);
    // What was fetched ahead fits the click: nothing that differs between the two is named.
    expect(headers.vary?.toString().toLowerCase() ?? 'accept-encoding').toBe('accept-encoding');
  });

  it.runIf(there)('adds the slash of a page without naming a host', async () => {
    const { status, headers } = await get('/internal');
    expect([301, 302, 307, 308]).toContain(status);
    expect(headers.location).toMatch(/^(?:\/internal\/|internal\/|\.\/internal\/)$/);
  });

  it.runIf(there)('says 404 with the site’s own page, headers and no long memory', async () => {
    for (const path of ['/nowhere/', '/assets/js/none.0123abcd.js', '/internal/index.html/x']) {
      const { status, headers, body } = await get(path);
      expect([path, status]).toEqual([path, 404]);
      expect(body.toString()).toContain('<h1');
      expect(headers['content-type']).toMatch(/^text\/html/);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['cache-control']).toBe(ASK_AGAIN);
    }
  });

  it.runIf(there)('shows nothing that is not for readers', async () => {
    for (const path of [
      '/_headers',
      '/_redirects',
      '/.git/config',
      '/../records',
      '/%2e%2e/records',
      '/..%2frecords',
      '/assets/..%2f..%2f..%2frecords',
      '//records',
      '/\\..\\records',
    ]) {
      const { status, body } = await get(path);
      expect([path, [400, 403, 404].includes(status)]).toEqual([path, true]);
      expect(body.toString()).not.toContain(id);
    }
    expect((await get('/', {}, 'POST')).status).toBeGreaterThanOrEqual(400);
    // Folders are not listed.
    expect((await get('/assets/')).status).toBe(404);
  });

  it.runIf(there && name.includes('https'))('speaks HTTP/2', async () => {
    const status = await new Promise((resolve, reject) => {
      const session = connectHttp2(server.address, { rejectUnauthorized: false });
      session.on('error', reject);
      const stream = session.request({ ':path': '/' });
      stream.on('response', (headers) => {
        resolve(headers[':status']);
        session.destroy();
      });
    });
    expect(status).toBe(200);
  });

  it.runIf(there)('serves what is published next, and what its old pages ask for', async () => {
    const next = join(folder, `next-${program}-${name.length}`);
    cpSync(build, next, { recursive: true });
    const asset = filesIn(build).find((path) => /^assets\/page\/.*\.js$/.test(path)) ?? '';
    const renamed = asset.replace('.js', 'x.js');
    for (const path of filesIn(next).filter((one) => one.endsWith('.html'))) {
      const html = readFileSync(join(next, path), 'utf8');
      writeFileSync(join(next, path), html.replaceAll(asset, renamed));
    }
    renameSync(join(next, asset), join(next, renamed));
    const address = { origin: site.url, basePath: site.baseUrl };
    const published = await publish({ build: next, target, address, keep: 3 });
    expect(published.problems).toEqual([]);
    expect((await get('/release.json')).body.toString()).toContain(published.id);
    for (const path of [asset, renamed]) expect((await get(`/${path}`)).status).toBe(200);
    expect((await rollBack(target, { keep: 3 })).id).toBe(id);
    expect((await get('/release.json')).body.toString()).toContain(id);
    for (const path of [asset, renamed]) expect((await get(`/${path}`)).status).toBe(200);
    rmSync(next, { recursive: true });
  });
});
