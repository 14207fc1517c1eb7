import { describe, expect, it } from 'vitest';
import { BROWSER_REMEDY, findBrowser, type Surroundings } from './find-browser.ts';

function machine(files: string[], env: Record<string, string> = {}): Surroundings {
  return {
    env,
    platform: 'linux',
    exists: (path) => files.includes(path),
    playwrightBrowser: () => '/home/u/.cache/ms-playwright/chrome',
  };
}

describe('findBrowser', () => {
  const own = '/home/u/.cache/ms-playwright/chrome';

  it('takes what the environment names, the first variable first', () => {
    const env = { CHROME_PATH: '/opt/a', PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH: '/opt/b' };
    expect(findBrowser(machine(['/opt/a', '/opt/b'], env))).toBe('/opt/a');
    const second = { PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH: '/opt/b' };
    expect(findBrowser(machine(['/opt/b', own], second))).toBe('/opt/b');
  });

  it('does not replace a named browser that is missing', () => {
    expect(findBrowser(machine([own], { CHROME_PATH: '/opt/missing' }))).toBeUndefined();
  });

  it('prefers PATH to known places, and those to Playwright', () => {
    const env = { PATH: '/bin:/usr/local/bin' };
    const all = ['/usr/local/bin/google-chrome', '/usr/bin/chromium', own];
    expect(findBrowser(machine(all, env))).toBe('/usr/local/bin/google-chrome');
    expect(findBrowser(machine(all.slice(1), env))).toBe('/usr/bin/chromium');
    expect(findBrowser(machine(all.slice(2), env))).toBe(own);
  });

  it('finds nothing where there is nothing, and has a remedy in one line', () => {
    expect(findBrowser(machine([], { PATH: '/bin' }))).toBeUndefined();
    expect(BROWSER_REMEDY).not.toContain('\n');
    expect(BROWSER_REMEDY).toContain('CHROME_PATH');
  });
});
