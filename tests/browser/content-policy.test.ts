import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { site as config } from '../../src/config/site.ts';
import { type RunningServer, startServer } from '../../src/static-server/server.ts';
import { browser, test } from './harness.ts';
import { builtSite, exampleOf, PAGE_TYPES } from './pages.ts';

const site = await builtSite();
/** Pages on which readers work: those that say what they need, and the tools. */
const applications = site.pages
  .filter(
    ({ route, tags, isRedirect }) =>
      !isRedirect &&
      (/^\/(?:tools|lab)\/.+|^\/external\/compare\/$/.test(route) ||
        tags.some(({ attributes }) => /^page-(?:kind|needs)$/.test(attributes.name ?? ''))),
  )
  .map(({ route }) => ({ type: `application ${route}`, path: route, status: 200 }));
const pages = [...PAGE_TYPES.map((type) => ({ type, ...exampleOf(type, site) })), ...applications];

/** Headers that hosts are told to send with every answer. */
const headers = Object.fromEntries(
  readFileSync(join(inject('siteFolder'), '_headers'), 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => /^ {2}([\w-]+): (.*)$/.exec(line))
    .filter((match) => match !== null)
    .filter((_, index) => index < 6)
    .map(([, name = '', value = '']) => [name.toLowerCase(), value]),
);

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({
    folder: inject('siteFolder'),
    port: 0,
    basePath: config.baseUrl,
    headers,
  });
});
afterAll(() => server.close());

/** Opens a page, with those headers unless told otherwise, and writes down every refusal from the first byte on. */
async function openWatched(
  path: string,
  address = server.address,
): Promise<{ page: Page; refused: () => Promise<string[]> }> {
  const context = await (await browser()).newContext();
  context.setDefaultTimeout(150_000);
  const page = await context.newPage();
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { refusals: seen });
    document.addEventListener('securitypolicyviolation', (event) => {
      seen.push(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  await page.goto(address + path.slice(1), { waitUntil: 'load' });
  const refused = () => page.evaluate(() => (window as unknown as { refusals: string[] }).refusals);
  return { page, refused };
}

test('there are applications, and headers that say something', () => {
  expect(applications.length).toBeGreaterThan(0);
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*'unsafe-inline'/);
});

describe('nothing that a page does itself is refused, by its own policy or by the headers', () => {
  test.concurrent.for(pages)('$type', async ({ path }, { expect }) => {
    const { page, refused } = await openWatched(path);
    // Pointing and scrolling wake what is loaded on intent.
    await page.mouse.move(200, 300);
    await page.mouse.wheel(0, 2000);
    await page.waitForTimeout(500);
    expect(await refused()).toEqual([]);
    await page.context().close();
  });
});

test.concurrent.for(['/', ...applications.map(({ path }) => path)])(
  'search compiles its index in a worker, on %s',
  async (path, { expect }) => {
    const { page, refused } = await openWatched(path);
    // An application listens once its framework runs.
    const field = page.locator('dialog input[type=search]').first();
    await expect
      .poll(
        async () => {
          await page.keyboard.press('/');
          return field.isVisible();
        },
        { timeout: 60_000 },
      )
      .toBe(true);
    await field.fill('momentum');
    await page.locator('dialog a[href*="/"]').first().waitFor();
    expect(await refused()).toEqual([]);
    await page.context().close();
  },
);

/** What somebody who could put something into a page would try. Each returns once it had its chance. */
const ATTACKS: [what: string, directive: string, attack: string][] = [
  ['an inline script', 'script-src-elem', "put('script', { textContent: 'window.reached = 1' })"],
  [
    'a handler',
    'script-src-attr',
    "put('div', { innerHTML: '<img src=x onerror=\"window.reached = 1\">' })",
  ],
  [
    'a link that runs',
    'script-src-elem',
    "put('a', { href: 'javascript:window.reached = 1' }).click()",
  ],
  [
    'eval',
    'script-src',
    "setTimeout(() => { try { window.eval('window.reached = 1') } catch {} })",
  ],
  ['a script from elsewhere', 'script-src-elem', "put('script', { src: elsewhere })"],
  [
    'a script of data',
    'script-src-elem',
    "put('script', { src: 'data:text/javascript,window.reached=1' })",
  ],
  ['a request elsewhere', 'connect-src', 'fetch(elsewhere).catch(() => {})'],
  ['a beacon', 'connect-src', 'navigator.sendBeacon(elsewhere, 1)'],
  ['a picture from elsewhere', 'img-src', "put('img', { src: elsewhere })"],
  [
    'a style sheet from elsewhere',
    'style-src-elem',
    "put('link', { rel: 'stylesheet', href: elsewhere })",
  ],
  [
    'a font from elsewhere',
    'font-src',
    "new FontFace('x', 'url(' + elsewhere + ')').load().catch(() => {})",
  ],
  ['a frame', 'frame-src', "put('iframe', { src: elsewhere })"],
  ['a frame of its own text', 'frame-src', "put('iframe', { src: 'data:text/html,x' })"],
  ['an object', 'object-src', "put('object', { data: elsewhere })"],
  ['a form', 'form-action', "put('form', { action: elsewhere, method: 'post' }).submit()"],
  ['another base', 'base-uri', "put('base', { href: elsewhere })"],
  ['a socket', 'connect-src', "try { new WebSocket('wss://elsewhere.invalid/') } catch {}"],
];

/** Hosts such as GitHub Pages send no headers of ours: there the policy in the page stands alone. */
const GUARDED: [what: string, address: () => string][] = [
  ['by its policy and the headers', () => server.address],
  ['by its own policy alone', () => inject('siteAddress')],
];

describe.each(GUARDED)('what is slipped into a page is refused %s', (_, address) => {
  test.concurrent.for([...new Set(['/', '/internal/', ...applications.map(({ path }) => path)])])(
    'on %s',
    async (path, { expect }) => {
      const { page, refused } = await openWatched(path, address());
      const left: string[] = [];
      const note = (request: Request) => {
        const stopped = request.failure()?.errorText === 'csp';
        if (request.url().includes('elsewhere.invalid') && !stopped) left.push(request.url());
      };
      // A request that the policy stops is told of too, as failed for this reason.
      page.on('requestfailed', note);
      page.on('requestfinished', note);
      for (const [what, directive, attack] of ATTACKS) {
        const before = (await refused()).length;
        await page.evaluate(
          `(() => {
            const elsewhere = 'https://elsewhere.invalid/x';
            const put = (name, values) => {
              const element = Object.assign(document.createElement(name), values);
              document.body.append(element);
              return element;
            };
            ${attack};
          })()`,
        );
        await expect
          .poll(async () => (await refused()).slice(before).map((text) => text.split(' ')[0]), {
            timeout: 20_000,
            message: what,
          })
          .toContain(directive);
      }
      const reached = await page.evaluate(() => (window as { reached?: number }).reached);
      expect(reached).toBeUndefined();
      expect(left).toEqual([]);
      await page.context().close();
    },
  );
});

test('nobody can frame a page', async () => {
  const { page } = await openWatched('/');
  const address = `${server.address}internal/`;
  const shown = await page.evaluate(async (src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    document.body.append(frame);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    try {
      return frame.contentDocument?.querySelector('h1')?.textContent ?? null;
    } catch {
      return null;
    }
  }, address);
  expect(shown).toBeNull();
  await page.context().close();
});
