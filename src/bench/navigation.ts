import { openDevtools } from './devtools.ts';
import { SLOW } from './line.ts';
import { type PackedServer, startPackedServer } from './packed-server.ts';
import { median } from './statistics.ts';
import { openTab, type Point, type Tab } from './tab.ts';
import { withoutRules } from './without-rules.ts';

/** What had happened to a page before the reader pressed on the link to it. */
export type Ahead = 'drawn ahead' | 'fetched ahead' | 'nothing';

/** One way to follow a link, several times. */
export interface Following {
  /** From the event that follows the link to the first paint of its page: the median, in milliseconds. */
  milliseconds: number;
  each: number[];
  /** What was ready, for each of them. */
  ahead: Ahead[];
  /** Most requests for the page that one of them made: one, or something was fetched twice. */
  requests: number;
}

/** How long following a link takes, by how the reader comes to it. */
export type NavigationCost = Record<keyof typeof WAYS | 'pointedWithoutRules', Following>;

const RUNS = 5;
const FROM = 'internal/';
const TO = '/internal/ledger/account-block/';
const LINK = `document.querySelector('main a[href="${TO}"]')`;

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Ways to a link; each ends with what is done to follow it. */
const WAYS = {
  /** A pointer rests on the link for 1.5 s. */
  pointed: async (tab: Tab, at: Point) => {
    await tab.move(at);
    await pause(1_500);
    return () => tab.click(at);
  },
  /** The keyboard is on the link for 1.5 s. */
  focused: async (tab: Tab) => {
    await tab.evaluate(`${LINK}.focus()`);
    await pause(1_500);
    return () => tab.enter();
  },
  /** A finger is on the link for 0.1 s: that is when the page is asked for. */
  touched: async (tab: Tab, at: Point) => () => tab.tap(at, 100),
  /** A pointer that comes and clicks at once. */
  plain: async (tab: Tab, at: Point) => () => tab.click(at),
};

/**
 * Measures how long following a link takes on a slow line, on an unslowed processor, by the clocks of the two
 * pages themselves: the way of commands from here to the browser is not in it.
 *
 * @param folder the built site
 * @param browserPath executable of a Chromium
 */
export async function measureNavigation(
  folder: string,
  browserPath: string,
): Promise<NavigationCost> {
  const bare = withoutRules(folder, [FROM, TO.slice(1)]);
  const browser = await openDevtools(browserPath);
  const site = await startPackedServer(folder, SLOW);
  const bareSite = await startPackedServer(bare.folder, SLOW);
  const follow = async (server: PackedServer, way: keyof typeof WAYS) => {
    const tab = await openTab(browser);
    try {
      return await followOnce(tab, server, way);
    } finally {
      await tab.close();
    }
  };
  try {
    const runs = new Map<keyof NavigationCost, Followed[]>();
    for (let run = 0; run < RUNS; run += 1) {
      for (const way of Object.keys(WAYS) as (keyof typeof WAYS)[])
        runs.set(way, [...(runs.get(way) ?? []), await follow(site, way)]);
      const bareRuns = runs.get('pointedWithoutRules') ?? [];
      runs.set('pointedWithoutRules', [...bareRuns, await follow(bareSite, 'pointed')]);
    }
    return Object.fromEntries([...runs].map(([way, list]) => [way, sum(list)])) as NavigationCost;
  } finally {
    await Promise.all([site.close(), bareSite.close(), browser.close()]);
    bare.remove();
  }
}

interface Followed {
  milliseconds: number;
  ahead: Ahead;
  requests: number;
}

async function followOnce(
  tab: Tab,
  server: PackedServer,
  way: keyof typeof WAYS,
): Promise<Followed> {
  await tab.open(`${server.address}${FROM}`, `${LINK} && document.readyState === 'complete'`);
  const at = await tab.evaluate<Point>(`(() => {
    ${LINK}.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = ${LINK}.getClientRects()[0];
    return { x: x + width / 2, y: y + height / 2 };
  })()`);
  await tab.evaluate(`addEventListener('click', ({ timeStamp }) =>
    sessionStorage.setItem('followed', performance.timeOrigin + timeStamp), true)`);
  // What the page itself loads late, and the scrolling, are over.
  await pause(1_000);
  server.taken();
  const asked = () => server.taken().filter(({ path }) => path === TO).length;
  const go = await WAYS[way](tab, at);
  const before = asked();
  await go();
  await tab.until(`location.pathname === '${TO}' && document.readyState === 'complete'`);
  const seen = await tab.evaluate<{ milliseconds: number; drawn: boolean }>(FIRST_PAINT);
  return {
    milliseconds: Math.round(seen.milliseconds),
    ahead: before === 0 ? 'nothing' : seen.drawn ? 'drawn ahead' : 'fetched ahead',
    requests: before + asked(),
  };
}

/** In the new page: when it was first painted, after the event that the old one wrote down. */
const FIRST_PAINT = `new Promise((resolve) => {
  new PerformanceObserver((list) => {
    const [paint] = list.getEntriesByName('first-contentful-paint');
    if (!paint) return;
    resolve({
      milliseconds: performance.timeOrigin + paint.startTime - sessionStorage.getItem('followed'),
      drawn: performance.getEntriesByType('navigation')[0].activationStart > 0,
    });
  }).observe({ type: 'paint', buffered: true });
})`;

function sum(list: readonly Followed[]): Following {
  const each = list.map(({ milliseconds }) => milliseconds);
  return {
    milliseconds: median(each),
    each,
    ahead: list.map(({ ahead }) => ahead),
    requests: Math.max(...list.map(({ requests }) => requests)),
  };
}
