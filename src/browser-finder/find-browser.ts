import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** Environment variables that name a browser, the first that is set wins. */
export const BROWSER_VARIABLES = ['CHROME_PATH', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH'] as const;

/** How to get a browser, in one line. */
export const BROWSER_REMEDY =
  `install Chromium (Debian: apt-get install chromium; elsewhere: npx playwright-core install ` +
  `chromium), or set ${BROWSER_VARIABLES[0]} to a Chromium or Chrome executable`;

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const KNOWN_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** What the search looks at; tests replace it. */
export interface Surroundings {
  env: Readonly<Record<string, string | undefined>>;
  platform: string;
  exists(path: string): boolean;
  /** Where Playwright keeps the browser that it installs itself. */
  playwrightBrowser(): string;
}

/**
 * Finds a Chromium or Chrome: named by the environment, on PATH, in its usual place, or installed by
 * Playwright, in this order. A variable that names a missing file is an error of the one who set it:
 * nothing else is tried then.
 * @returns the path of the executable, or undefined (say `BROWSER_REMEDY` then).
 */
export function findBrowser(surroundings: Surroundings = machine()): string | undefined {
  const { env, platform, exists } = surroundings;
  const named = BROWSER_VARIABLES.map((variable) => env[variable]).find(Boolean);
  if (named) return exists(named) ? named : undefined;
  const suffix = platform === 'win32' ? '.exe' : '';
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  const own = surroundings.playwrightBrowser();
  return [...onPath, ...KNOWN_PLACES, own].find((path) => path !== '' && exists(path));
}

/** How a browser has to be started: containers and the super-user have no sandbox. */
export function launchArguments(): string[] {
  return process.platform === 'linux' ? ['--no-sandbox'] : [];
}

function machine(): Surroundings {
  return {
    env: process.env,
    platform: process.platform,
    exists: existsSync,
    playwrightBrowser: () => chromium.executablePath(),
  };
}
