import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { figureHtml } from '../../src/diagrams/figure.ts';
import { adoptedSheets } from '../../src/first-view/page-script.ts';
import { accessibilityFaults, browser } from '../browser/harness.ts';

const SOURCE = 'erDiagram\n  accTitle: Two entities\n  accDescr: A owns B.\n  A ||--o{ B : owns';
const DRAWING = `<svg role="img" aria-labelledby="d0-t d0-d" width="800" height="400" viewBox="0 0 800 400">
  <title id="d0-t">Two entities</title><desc id="d0-d">A owns B.</desc>
  <defs><marker id="d0-0"><path d="M0 0"/></marker></defs>
  <path d="M0 0L800 400" stroke="var(--diagram-line)" marker-end="url(#d0-0)"/><text x="400" y="200">A</text>
</svg>`;
const MOST_BYTES = 2048;

let script: string;
let page: Page;

beforeAll(async () => {
  script = await bundle('src/enhance/diagram-intent.ts', 'diagramIntent(document)');
});
beforeEach(async () => {
  const styles = ['tokens', 'base', 'diagrams'].map((name) =>
    readFileSync(`src/css/${name}.css`, 'utf8'),
  );
  page = await (await browser()).newPage({ viewport: { width: 1000, height: 800 } });
  await page.setContent(
    `<!doctype html><html lang="en"><title>Test</title><style>${styles.join('\n')}</style>` +
      `<main><h1>Test</h1><figure class="diagram">${figureHtml(SOURCE, DRAWING)}</figure></main>` +
      `<script type="module">${script}</script>`,
  );
});
afterEach(() => page.close());

async function bundle(file: string, call: string): Promise<string> {
  const name = call.split('(')[0];
  const contents = `import { ${name} } from './${file}'; ${call};`;
  const result = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    plugins: [adoptedSheets],
  });
  return result.outputFiles[0]!.text;
}

async function open(): Promise<void> {
  await page.click('.diagram-enlarge');
  await page.waitForSelector('dialog[open] svg');
}

/** The part of the drawing that is shown: x, y, width, height. */
async function shown(): Promise<[number, number, number, number]> {
  const viewBox = await page.getAttribute('dialog svg', 'viewBox');
  return viewBox!.split(' ').map(Number) as [number, number, number, number];
}

/** Moves, presses or lifts one finger on the stage. */
function finger(type: string, pointerId: number, clientX: number, clientY: number): Promise<void> {
  const event = { pointerId, clientX, clientY, pointerType: 'touch', bubbles: true };
  return page.locator('.diagram-stage').dispatchEvent(type, event);
}

describe('the enlarged view', () => {
  it('shows all of the drawing, named, without a second set of ids', async () => {
    await open();
    const [x, y, width, height] = await shown();
    expect(x).toBeLessThanOrEqual(0);
    expect(y).toBeLessThanOrEqual(0);
    expect(x + width).toBeGreaterThanOrEqual(800);
    expect(y + height).toBeGreaterThanOrEqual(400);
    expect(await page.getAttribute('dialog', 'aria-label')).toBe('Two entities');
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map((e) => e.id));
    expect(ids).toEqual([...new Set(ids)]);
    expect(await page.locator('dialog [id]').count()).toBe(0);
  });

  it('has no accessibility faults and nothing that moves by itself', async () => {
    await open();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });

  it('zooms and moves with the keyboard', async () => {
    await open();
    const [, , whole] = await shown();
    await page.keyboard.press('+');
    const [x, y, width] = await shown();
    expect(width).toBeCloseTo(whole / 1.25, 0);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    const [right, down] = await shown();
    expect(right).toBeGreaterThan(x);
    expect(down).toBeGreaterThan(y);
    await page.keyboard.press('-');
    expect((await shown())[2]).toBeCloseTo(whole, 0);
    await page.keyboard.press('0');
    expect((await shown())[0]).toBeLessThanOrEqual(0);
  });

  it('zooms with the wheel and moves with the mouse', async () => {
    await open();
    const [x0, , whole] = await shown();
    await page.mouse.move(500, 400);
    await page.mouse.wheel(0, -400);
    await expect.poll(async () => (await shown())[2]).toBeLessThan(whole * 0.7);
    const [x] = await shown();
    expect(x).toBeGreaterThan(x0);
    await page.mouse.down();
    await page.mouse.move(600, 400);
    await page.mouse.up();
    expect((await shown())[0]).toBeLessThan(x);
    const [after] = await shown();
    await page.mouse.move(300, 300);
    expect((await shown())[0]).toBe(after);
  });

  it('zooms with two fingers and moves with one', async () => {
    await open();
    // Capture of a pointer fails for fingers that only exist in the test.
    await page.evaluate(() => {
      Element.prototype.setPointerCapture = () => undefined;
    });
    const [, , whole] = await shown();
    await finger('pointerdown', 1, 450, 400);
    await finger('pointerdown', 2, 550, 400);
    await finger('pointermove', 2, 650, 400);
    expect((await shown())[2]).toBeCloseTo(whole / 2, 0);
    await finger('pointerup', 2, 650, 400);
    const [x] = await shown();
    await finger('pointermove', 1, 480, 400);
    expect((await shown())[0]).toBeLessThan(x);
    await finger('pointerup', 1, 480, 400);
  });

  it('fills the screen, and leaves it again', async () => {
    await open();
    await page.keyboard.press('f');
    await page.waitForFunction(() => document.fullscreenElement?.className === 'diagram-sheet');
    await page.keyboard.press('f');
    await page.waitForFunction(() => document.fullscreenElement === null);
    expect(await page.locator('dialog[open]').count()).toBe(1);
  });

  it('closes with Esc or its button, and gives the focus back', async () => {
    for (const close of [
      () => page.keyboard.press('Escape'),
      () => page.click('[aria-label=Close]'),
    ]) {
      await open();
      await close();
      await page.waitForSelector('dialog', { state: 'detached' });
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('diagram-enlarge');
    }
  });

  it('leaves keys with Ctrl to the browser', async () => {
    await open();
    const before = await shown();
    await page.keyboard.press('Control+0');
    await page.keyboard.press('Control+ArrowRight');
    expect(await shown()).toEqual(before);
  });
});

describe('the viewer', () => {
  it(`is at most ${MOST_BYTES} bytes to send`, async () => {
    const viewer = await bundle(
      'src/enhance/diagram-zoom.ts',
      'openDiagram(document.body, document.body)',
    );
    expect(brotliCompressSync(viewer).length).toBeLessThanOrEqual(MOST_BYTES);
  });
});
