import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BROWSER_REMEDY, findBrowser } from './find-browser.ts';

/** A program and its arguments. */
export type CommandLine = readonly [string, ...string[]];

/** What the choice of a way to install depends on. */
export interface Machine {
  /** Whether `apt-get` brings a real Chromium here (Debian, not Ubuntu). */
  isDebian: boolean;
  isRoot: boolean;
}

/** The commands that bring a browser to a machine that has none. */
export function installCommands({ isDebian, isRoot }: Machine): CommandLine[] {
  if (isDebian && isRoot) {
    return [
      ['apt-get', 'update', '-qq'],
      ['apt-get', 'install', '-y', '-qq', 'chromium'],
    ];
  }
  const playwright = join('node_modules', 'playwright-core', 'cli.js');
  return [[process.execPath, playwright, 'install', 'chromium']];
}

/**
 * Finds a browser, or installs one. `log` is told what is being done.
 * @returns the path of the executable
 * @throws an error that says in one line how to get a browser, when none can be installed
 */
export async function getBrowser(log: (line: string) => void): Promise<string> {
  const found = findBrowser();
  if (found) return found;
  for (const command of installCommands(thisMachine())) {
    log(`no browser found: ${command.join(' ')}`);
    if (!(await run(command))) break;
  }
  const installed = findBrowser();
  if (!installed) throw new Error(`no browser found: ${BROWSER_REMEDY}`);
  return installed;
}

function thisMachine(): Machine {
  const release = '/etc/os-release';
  const system = existsSync(release) ? readFileSync(release, 'utf8') : '';
  return { isDebian: /^ID=debian$/m.test(system), isRoot: process.getuid?.() === 0 };
}

function run([program, ...args]: CommandLine): Promise<boolean> {
  return new Promise((resolve) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'], env })
      .on('error', () => resolve(false))
      .on('close', (code) => resolve(code === 0));
  });
}
