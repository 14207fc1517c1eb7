import axe from 'axe-core';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { test as base, inject } from 'vitest';
import { guard } from './guards.ts';

/** How a page is looked at. */
export interface View {
  theme?: 'light' | 'dark';
  /** Width of the window in CSS pixels: 390 is a phone, 1280 a laptop. */
  width?: number;
  height?: number;
  javaScript?: boolean;
  /** Status that the page itself is expected to have. */
  status?: number;
  /** A finger instead of a mouse. */
  touch?: boolean;
}

/** A page that is open, and what its guards saw. */
export interface OpenPage {
  page: Page;
  /** Everything wrong so far: errors, warnings, requests that failed or left the site. */
  findings: string[];
}

let connection: Promise<Browser> | undefined;

/** The browser of this run. */
export function browser(): Promise<Browser> {
  connection ??= chromium.connect(inject('browserEndpoint'));
  return connection;
}

/** Address of a page of the built site; `path` begins with a slash, below the base path. */
export function addressOf(path: string): string {
  return inject('siteAddress') + path.slice(1);
}

/** An empty window with a context of its own, which whoever asks for it closes. */
async function newWindow(view: View = {}): Promise<Page> {
  const context = await (await browser()).newContext(windowOf(view));
  // A busy machine is slow, not broken: the limit of a test (see the configuration) is the one that counts.
  context.setDefaultTimeout(150_000);
  return context.newPage();
}

/**
 * One window that goes through many pages of the built site, each guarded from its first byte on: a window
 * for each page takes longer to open than most pages to look at. Whoever asks for it closes it.
 */
export async function tour(view: Omit<View, 'status'> = {}): Promise<{
  visit: (path: string, status?: number) => Promise<OpenPage>;
  end: () => Promise<void>;
}> {
  const page = await newWindow(view);
  const watched = { address: addressOf('/'), status: 200, findings: [] as string[] };
  await guard(page, watched);
  return {
    visit: async (path, status = 200) => {
      Object.assign(watched, { address: addressOf(path), status, findings: [] });
      await page.goto(watched.address, { waitUntil: 'load' });
      return { page, findings: watched.findings };
    },
    end: () => page.context().close(),
  };
}

/** Opens an address of any server. */
export type Open = (address: string, view?: View) => Promise<OpenPage>;

/**
 * The `test` of browser tests. Its context has `openPage(path)` for pages of the built site and
 * `open(address)` for others: each opens a window of its own, guarded from the first byte on, and
 * waits until the page has loaded. Windows close when their test ends.
 */
export const test = base.extend<{ open: Open; openPage: Open }>({
  open: async ({ task: _ }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (address, view = {}) => {
      const page = await newWindow(view);
      contexts.push(page.context());
      const findings: string[] = [];
      await guard(page, { address, status: view.status ?? 200, findings });
      await page.goto(address, { waitUntil: 'load' });
      return { page, findings };
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
  openPage: async ({ open }, use) => {
    await use((path, view) => open(addressOf(path), view));
  },
});

function windowOf({
  theme = 'light',
  width = 1280,
  height = 900,
  ...view
}: View): BrowserContextOptions {
  return {
    colorScheme: theme,
    viewport: { width, height },
    javaScriptEnabled: view.javaScript ?? true,
    hasTouch: view.touch ?? false,
    reducedMotion: 'reduce',
  };
}

/** Lays out what a page leaves for later: what is not laid out yet stands in for itself with a guess. */
export async function layOutWhole(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const block of document.querySelectorAll<HTMLElement>('.markdown > *, .page-foot, footer'))
      block.style.contentVisibility = 'visible';
  });
}

const AXE_TAGS = 'wcag2a wcag2aa wcag21a wcag21aa wcag22aa best-practice'.split(' ');

/**
 * Accessibility faults of a page, one line each: rule, what is wrong, where.
 *
 * @param without rules of axe to leave out, by id
 */
export async function accessibilityFaults(
  page: Page,
  without: readonly string[] = [],
): Promise<string[]> {
  await layOutWhole(page);
  await page.evaluate(axe.source);
  const violations = await page.evaluate(
    async ([tags, off]) => {
      const results = await window.axe.run(document, {
        runOnly: { type: 'tag', values: tags },
        rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
        resultTypes: ['violations'],
        // Everything is on this page and this origin: nothing has to be fetched for the checker.
        preload: false,
        iframes: false,
      });
      return results.violations.map(({ id, help, nodes }) => ({
        id,
        help,
        targets: nodes
          .slice(0, 3)
          .map(
            ({ target, failureSummary }) =>
              `${target.join(' ')} (${failureSummary?.split('\n')[1]?.trim()})`,
          ),
        count: nodes.length,
      }));
    },
    [AXE_TAGS, [...without]] as const,
  );
  return violations.map(
    ({ id, help, targets, count }) => `${id}: ${help}, ${count} times: ${targets.join('; ')}`,
  );
}

/** Elements that make a page wider than the window; empty when nothing has to be pushed sideways. */
export async function overflowingElements(page: Page): Promise<string[]> {
  await layOutWhole(page);
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    const shown = wide
      .slice(-5)
      .map(({ tagName, className }) => `${tagName.toLowerCase()}.${className}`);
    return [`the page is ${scrollWidth} px wide in a window of ${clientWidth} px`, ...shown];
  });
}
