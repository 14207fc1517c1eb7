import { expect, test } from 'vitest';
import { installCommands } from './get-browser.ts';

const first = (isDebian: boolean, isRoot: boolean) =>
  installCommands({ isDebian, isRoot }).map((command) => command.slice(-4).join(' '));

test('Debian installs its own package when that is allowed', () => {
  expect(first(true, true)).toEqual(['apt-get update -qq', 'install -y -qq chromium']);
});

test.each([
  [true, false],
  [false, true],
  [false, false],
])('everybody else takes the browser of Playwright (Debian: %s, root: %s)', (isDebian, isRoot) => {
  const commands = first(isDebian, isRoot);
  expect(commands).toHaveLength(1);
  expect(commands[0]).toContain('install chromium');
});
