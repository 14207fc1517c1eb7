import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentType } from './content-type.ts';
import { resolveRequest } from './resolve-request.ts';
import { type RunningServer, startServer } from './server.ts';

const files = new Set(['site/index.html', 'site/a/index.html', 'site/x.js', 'secret.txt']);
const context = { folder: 'site', basePath: '/base/', isFile: (path: string) => files.has(path) };

describe('resolveRequest', () => {
  it('serves files and folders below the base path', () => {
    expect(resolveRequest('/base/', context)).toEqual({ kind: 'file', path: 'site/index.html' });
    expect(resolveRequest('/base/a/?q=1', context)).toEqual({
      kind: 'file',
      path: 'site/a/index.html',
    });
    expect(resolveRequest('/base/x.js', context)).toEqual({ kind: 'file', path: 'site/x.js' });
  });

  it('adds the missing slash', () => {
    expect(resolveRequest('/base', context)).toEqual({ kind: 'redirect', location: '/base/' });
    expect(resolveRequest('/base/a', context)).toEqual({ kind: 'redirect', location: '/base/a/' });
  });

  it('never redirects to another host', () => {
    const atRoot = { ...context, basePath: '/' };
    expect(resolveRequest('/a', atRoot)).toEqual({ kind: 'redirect', location: '/a/' });
    expect(resolveRequest('//a', atRoot).kind).toBe('missing');
    expect(resolveRequest('/%2fa', atRoot).kind).toBe('missing');
  });

  it('never leaves the folder', () => {
    for (const url of [
      '/base/../secret.txt',
      '/base/%2e%2e/secret.txt',
      '/base/a/..%2f..%2fsecret.txt',
      '/%zz',
    ]) {
      expect(resolveRequest(url, context).kind).toBe('missing');
    }
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('..', '%2e', '/', '%2f', 'a', 'secret.txt', '\\', '%00')),
        (parts) => {
          const resolved = resolveRequest(`/base/${parts.join('')}`, context);
          if (resolved.kind === 'file') expect(resolved.path.startsWith('site/')).toBe(true);
        },
      ),
    );
  });
});

describe('startServer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'static-server-'));
  let server: RunningServer;
  beforeAll(async () => {
    mkdirSync(join(folder, 'sub'));
    writeFileSync(join(folder, 'index.html'), 'home');
    writeFileSync(join(folder, '404.html'), 'none');
    writeFileSync(join(folder, 'sub/data.json'), '{}');
    server = await startServer({ folder, port: 0, basePath: '/' });
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it('answers with text, type and status', async () => {
    const home = await fetch(server.address);
    expect([home.status, await home.text()]).toEqual([200, 'home']);
    const data = await fetch(`${server.address}sub/data.json`);
    expect(data.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const none = await fetch(`${server.address}nothing/`);
    expect([none.status, await none.text()]).toEqual([404, 'none']);
  });

  it('sends headers that it is told', async () => {
    const headers = { 'x-frame-options': 'DENY' };
    const other = await startServer({ folder, port: 0, basePath: '/', headers });
    expect((await fetch(`${other.address}nothing/`)).headers.get('x-frame-options')).toBe('DENY');
    await other.close();
  });

  it('refuses to write', async () => {
    expect((await fetch(server.address, { method: 'POST' })).status).toBe(405);
  });

  it('says what to do when there is no site', async () => {
    await expect(
      startServer({ folder: join(folder, 'sub'), port: 0, basePath: '/' }),
    ).rejects.toThrow('npm run build');
  });
});

it('knows the types a browser insists on', () => {
  expect(contentType('.WASM')).toBe('application/wasm');
  expect(contentType('.js')).toContain('text/javascript');
  expect(contentType('.zzz')).toBe('application/octet-stream');
});
