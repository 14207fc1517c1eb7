import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { BROWSER_REMEDY, findBrowser, launchArguments } from '../../browser-finder/find-browser.ts';
import { idPrefix } from '../names.ts';
import { namingOf } from '../naming.ts';
import { mermaidConfig } from '../template.ts';
import { twinOf } from '../twin/index.ts';
import { diagramType } from '../type.ts';
import { CAPTURED_PROPERTIES, captureFromPage, renderInPage } from './capture.ts';
import { lostLabels } from './lost-labels.ts';
import { optimiseSvg } from './optimise.ts';
import { toSvg } from './to-svg.ts';
import { touchUpInPage } from './touch-up.ts';

/** A browser that draws diagrams, one after the other. */
export interface DrawingBoard {
  /**
   * Draws a diagram as a finished SVG document.
   * @throws Error that says what is wrong with the source, or which label the drawing lost.
   */
  draw(source: string, name: string): Promise<string>;
  close(): Promise<void>;
}

/**
 * Starts a browser and loads the drawing library into it.
 * @throws Error with the remedy when this machine has no browser.
 */
export async function openDrawingBoard(executablePath = findBrowser()): Promise<DrawingBoard> {
  if (!executablePath) throw new Error(`no browser to draw with: ${BROWSER_REMEDY}`);
  const browser = await chromium.launch({ executablePath, args: launchArguments() });
  try {
    const page = await loadLibrary(browser);
    let queue: Promise<unknown> = Promise.resolve();
    return {
      draw(source, name) {
        const drawn = queue.then(() => drawOn(page, source, name));
        queue = drawn.catch(() => undefined);
        return drawn;
      },
      close: () => browser.close(),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function loadLibrary(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  // Some compilers wrap functions in a helper of this name, which the page does not have.
  await page.addInitScript({ content: 'globalThis.__name = (wrapped) => wrapped;' });
  await page.goto('about:blank');
  const require = createRequire(`${process.cwd()}/package.json`);
  await page.addScriptTag({ path: require.resolve('mermaid/dist/mermaid.min.js') });
  return page;
}

async function drawOn(page: Page, source: string, name: string): Promise<string> {
  const type = diagramType(source);
  const { title = '', description = '' } = namingOf(source);
  if (!type) throw new Error('the diagram is none of the types that the site draws');
  await page.evaluate(renderInPage, { source, config: mermaidConfig(type) }).catch((error) => {
    throw new Error(libraryMessage(error));
  });
  await page.evaluate(touchUpInPage);
  const capture = await page.evaluate(captureFromPage, [...CAPTURED_PROPERTIES]);
  const svg = optimiseSvg(toSvg(capture, { title, description }, idPrefix(name)));
  const lost = lostLabels(svg, twinOf(source)?.labels ?? []);
  if (lost.length > 0) throw new Error(`the drawing does not show “${lost.join('”, “')}”`);
  return svg;
}

/** The library's message without the browser's call stack. */
function libraryMessage(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text
    .replace(/^page\.evaluate: (Error: )?/, '')
    .split(/\n\s+at /)[0]!
    .trim();
}
