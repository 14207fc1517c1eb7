import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answer } from './answers/answer.ts';
import { takeExcerpt } from './excerpt.ts';
import { listSample, openSample, sampleFolder } from './load.ts';
import { fetchSample } from './sample.ts';

describe('the sample network', () => {
  it('is listed without what is not needed to read it', () => {
    const { databases } = listSample(sampleFolder);
    expect(Object.keys(databases)).toEqual(['nom', 'consensus', 'network']);
    const names = databases.nom!.map(({ name }) => name);
    expect(names).toContain('CURRENT');
    expect(readdirSync(join(sampleFolder, 'nom'))).toEqual(expect.arrayContaining(names));
    expect(names.some((name) => /LOCK|LOG$|\.bak/.test(name))).toBe(false);
  });

  it('is missed when it is not there', () => {
    const empty = mkdtempSync(join(tmpdir(), 'sample-'));
    expect(() => listSample(empty)).toThrow('no "nom" database');
  });

  it('holds a key of every space that pages show', async () => {
    const session = await openSample(sampleFolder);
    for (const text of ['nom frontier', 'nom queue 1', 'consensus election 1', 'token.tokenInfo'])
      expect((await takeExcerpt(session, text)).rows.length).toBeGreaterThan(0);
  });

  it('has no key that cannot be read', async () => {
    const session = await openSample(sampleFolder);
    const asking = { session, signal: new AbortController().signal, onStep: () => {} };
    const { data } = await answer(asking, { show: 'sizes' });
    const { spaces } = data as unknown as { spaces: { space: string }[] };
    expect(spaces.length).toBeGreaterThan(20);
    expect(spaces.filter(({ space }) => space === 'unknown')).toEqual([]);
  });
});

describe('fetching the sample', () => {
  const manifest = { databases: { nom: [{ name: 'CURRENT', size: 3 }] } };
  const progress = { signal: new AbortController().signal, onStep: () => {} };
  const from = (files: Record<string, Response>) =>
    fetchSample(
      async (address) => files[address] ?? new Response('', { status: 404 }),
      'https://site.test/sample/manifest.json',
      progress,
    );
  const list = () => new Response(JSON.stringify(manifest));

  it('takes the files from beside their list', async () => {
    const sources = await from({
      'https://site.test/sample/manifest.json': list(),
      'https://site.test/sample/nom/CURRENT': new Response('abc'),
    });
    expect(await sources.get('nom')?.list()).toEqual(['CURRENT']);
  });

  it.each([
    [{}, 'manifest.json was answered with status 404'],
    [{ 'https://site.test/sample/manifest.json': list() }, 'CURRENT was answered with status 404'],
    [
      {
        'https://site.test/sample/manifest.json': list(),
        'https://site.test/sample/nom/CURRENT': new Response('ab'),
      },
      'has 2 bytes, not 3',
    ],
  ])('fails in words', async (files, message) => {
    await expect(from(files as Record<string, Response>)).rejects.toThrow(message);
  });
});
