import { expect, inject } from 'vitest';
import { accessibilityFaults, type Open, overflowingElements, test } from './harness.ts';

/** Opens one of the pages that break a rule, and waits until it has had time to break it. */
async function openRed(open: Open, file: string) {
  const opened = await open(`${inject('redAddress')}${file}`, { width: 390 });
  await opened.page.waitForTimeout(300);
  return opened;
}

test.concurrent.for<[string, RegExp]>([
  ['red/off-origin-image.html', /^request to another origin: http:\/\/elsewhere\.invalid\//],
  ['red/off-origin-fetch.html', /^request to another origin: http:\/\/elsewhere\.invalid\//],
  ['red/off-origin-style.html', /^request to another origin: http:\/\/elsewhere\.invalid\//],
  ['red/console-error.html', /^console error: this went wrong/],
  ['red/console-warning.html', /^console warning: this is doubtful/],
  ['red/exception.html', /^exception: thrown on purpose/],
  ['red/rejection.html', /^exception: rejected on purpose/],
  ['red/missing-image.html', /^status 404: .*nothing\.png/],
  ['red/content-policy.html', /^console error: .*Content Security Policy/],
])('the guards see %s', async ([file, expected], { open }) => {
  const { findings } = await openRed(open, file);
  expect(findings).toContainEqual(expect.stringMatching(expected));
});

test('the guards see a page that is not there', async ({ open }) => {
  const { findings } = await openRed(open, 'red/nothing-here.html');
  expect(findings).toContainEqual(expect.stringMatching(/^status 404/));
});

test('an expected status is no finding, another one is', async ({ open }) => {
  const address = `${inject('redAddress')}red/nothing-here.html`;
  expect((await open(address, { status: 404 })).findings).toEqual([]);
  const { findings } = await open(`${inject('redAddress')}green.html`, { status: 404 });
  expect(findings).toContainEqual(expect.stringMatching(/^status 200/));
});

test('a page with accessibility faults is seen', async ({ open }) => {
  const { page } = await openRed(open, 'red/inaccessible.html');
  const rules = (await accessibilityFaults(page)).map((fault) => fault.split(':')[0]);
  for (const rule of ['image-alt', 'color-contrast', 'html-has-lang', 'label', 'heading-order']) {
    expect(rules).toContain(rule);
  }
});

test('a page that is wider than the window is seen', async ({ open }) => {
  const { page } = await openRed(open, 'red/too-wide.html');
  expect((await overflowingElements(page)).join()).toContain('pre.wide');
});

test('a good page has no findings, and the browser really shows it', async ({ open }) => {
  const { page, findings } = await openRed(open, 'green.html');
  expect(findings).toEqual([]);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await overflowingElements(page)).toEqual([]);
  expect(await page.locator('h1').textContent()).toBe('A good page');
});
