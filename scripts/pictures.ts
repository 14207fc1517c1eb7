/**
 * `npm run pictures`: renders the social card and the icons, and photographs the built home page for the
 * README. Needs a browser, and a site in `build/` for the photograph. The pictures of pages are drawn by
 * the build itself; `npm run previews` shows them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import {
  BROWSER_REMEDY,
  findBrowser,
  launchArguments,
} from '../src/browser-finder/find-browser.ts';
import { identity } from '../src/config/identity.ts';
import { site } from '../src/config/site.ts';
import { markPage } from '../src/social-card/mark.ts';
import { pictureSvg } from '../src/social-card/picture.ts';
import { readFonts, renderPng } from '../src/social-card/render.ts';
import { startServer } from '../src/static-server/server.ts';

async function shoot(
  page: Page,
  html: string,
  size: { width: number; height: number },
  path: string,
) {
  await page.setViewportSize(size);
  await page.setContent(html);
  await page.screenshot({ path, omitBackground: true });
  console.log(path);
}

async function main(): Promise<void> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(`no browser found: ${BROWSER_REMEDY}`);
  const browser = await chromium.launch({ executablePath, args: launchArguments() });
  try {
    await takePictures(await browser.newPage());
  } finally {
    await browser.close();
  }
}

async function takePictures(page: Page): Promise<void> {
  const mark = readFileSync('static/img/mark.svg', 'utf8');
  const square = (size: number) => ({ width: size, height: size });
  const card = { trail: ['Reference'], title: identity.title, site: identity.name };
  const svg = pictureSvg(card, readFonts(process.cwd()));
  writeFileSync('static/img/card.png', await renderPng(process.cwd(), svg));
  console.log('static/img/card.png');
  await shoot(page, markPage(mark, 32, 'transparent'), square(32), 'static/img/favicon-32.png');
  await shoot(page, markPage(mark, 180, '#ffffff'), square(180), 'static/img/touch-icon.png');
  const server = await startServer({ folder: 'build', port: 0, basePath: site.baseUrl });
  try {
    await page.setViewportSize({ width: 1280, height: 860 });
    await page.goto(server.address);
    await page.screenshot({ path: 'static/img/screenshot-home.png' });
    console.log('static/img/screenshot-home.png');
  } finally {
    await server.close();
  }
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
