import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPageScript, type PageScript } from './page-script.ts';

describe('the script of shipped pages', () => {
  let folder: string;
  let script: PageScript;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'script-'));
    script = await buildPageScript(process.cwd(), folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is one file that needs no other to run, and small', () => {
    expect(script.entry).toMatch(/^assets\/page\/page-[A-Z0-9]{8}\.js$/);
    expect(script.core).toHaveLength(1);
    const [core = ''] = script.core;
    expect(core).not.toMatch(/(?:^|[;}])import\s*[{"'*\w]/);
    expect(brotliCompressSync(core).length).toBeLessThan(6_000);
  });

  it('points to modules that are loaded later, which bring their styles', () => {
    const [core = ''] = script.core;
    const search = script.modules.get('src/enhance/search/dialog.ts') ?? [];
    expect(search[0]).toMatch(/^assets\/page\/dialog-/);
    for (const name of ['search/dialog.ts', 'diagram-zoom.ts', 'compare/app.ts']) {
      const [file = ''] = script.modules.get(`src/enhance/${name}`) ?? [];
      expect(core).toContain(`import("./${file.split('/').pop()}")`);
    }
    expect(script.later.join()).toContain('adoptedStyleSheets');
    expect(core).not.toContain('.search-panel{');
  });

  it('unloads nothing: pages stay in memory when a reader goes on', () => {
    for (const text of [...script.core, ...script.later])
      expect(text).not.toMatch(/["'`](?:before)?unload["'`]|\.on(?:before)?unload\b/);
  });
});
