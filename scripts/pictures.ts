/**
 * `npm run pictures`: renders the social card and the icons, and photographs the built home page for the
 * README. Needs a browser, and a site in `build/` for the photograph.
 */
import { readFileSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import {
  BROWSER_REMEDY,
  findBrowser,
  launchArguments,
} from '../src/browser-finder/find-browser.ts';
import { identity } from '../src/config/identity.ts';
import { site } from '../src/config/site.ts';
import { cardPage, cardSize, markPage } from '../src/social-card/card.ts';
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
  await shoot(
    page,
    cardPage({ title: identity.title, section: 'Reference' }),
    cardSize,
    'static/img/card.png',
  );
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
