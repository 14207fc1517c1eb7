import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLiveDrawer } from './live.ts';
import { drawingName } from './names.ts';

let root: string;
let page: string;
let opened = 0;
const openBoard = async () => {
  opened += 1;
  return { draw: async (source: string) => `<svg>${source}</svg>`, close: async () => undefined };
};
const drawings = () => readdirSync(join(root, 'data/drawings')).sort();
const edit = (source: string) => writeFileSync(page, `\`\`\`mermaid\n${source}\n\`\`\`\n`);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'live-'));
  page = join(root, 'docs/a.md');
  mkdirSync(join(root, 'docs'));
  mkdirSync(join(root, 'data/drawings'), { recursive: true });
  opened = 0;
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('createLiveDrawer', () => {
  it('takes the committed drawing without starting a browser', async () => {
    writeFileSync(join(root, `data/drawings/${drawingName('erDiagram')}.svg`), '<svg/>');
    const drawer = createLiveDrawer(root, openBoard);
    expect(await drawer.drawingFor('erDiagram', page)).toBe('<svg/>');
    expect(opened).toBe(0);
  });

  it('draws what is missing, keeps one browser, and deletes its own outdated versions', async () => {
    writeFileSync(join(root, 'data/drawings/committed.svg'), '');
    const drawer = createLiveDrawer(root, openBoard);
    for (const source of ['erDiagram\nA', 'erDiagram\nAB']) {
      edit(source);
      expect(await drawer.drawingFor(source, page)).toBe(`<svg>${source}</svg>`);
    }
    expect(opened).toBe(1);
    expect(drawings()).toEqual(['committed.svg', `${drawingName('erDiagram\nAB')}.svg`].sort());
    await drawer.close();
  });

  it('deletes its version when the writer goes back to a committed one', async () => {
    writeFileSync(join(root, `data/drawings/${drawingName('erDiagram')}.svg`), '<svg/>');
    const drawer = createLiveDrawer(root, openBoard);
    for (const source of ['erDiagram\nA', 'erDiagram']) {
      edit(source);
      await drawer.drawingFor(source, page);
    }
    expect(drawings()).toEqual([`${drawingName('erDiagram')}.svg`]);
  });

  it('keeps what another page uses', async () => {
    const drawer = createLiveDrawer(root, openBoard);
    edit('erDiagram\nA');
    await drawer.drawingFor('erDiagram\nA', page);
    writeFileSync(join(root, 'docs/b.md'), '```mermaid\nerDiagram\nA\n```\n');
    edit('erDiagram\nB');
    await drawer.drawingFor('erDiagram\nB', page);
    expect(drawings()).toHaveLength(2);
  });

  it('tries again after a browser could not be started', async () => {
    let attempts = 0;
    const drawer = createLiveDrawer(root, async () => {
      attempts += 1;
      if (attempts === 1) throw new Error('no browser');
      return openBoard();
    });
    edit('erDiagram');
    await expect(drawer.drawingFor('erDiagram', page)).rejects.toThrow('no browser');
    expect(existsSync(join(root, `data/drawings/${drawingName('erDiagram')}.svg`))).toBe(false);
    expect(await drawer.drawingFor('erDiagram', page)).toBe('<svg>erDiagram</svg>');
  });
});
