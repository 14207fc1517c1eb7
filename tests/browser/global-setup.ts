import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import {
  BROWSER_REMEDY,
  findBrowser,
  launchArguments,
} from '../../src/browser-finder/find-browser.ts';
import { site } from '../../src/config/site.ts';
import { startServer } from '../../src/static-server/server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the one browser of the run listens. */
    browserEndpoint: string;
    /** Address of the home page of the built site. */
    siteAddress: string;
    /** Folder of the built site. */
    siteFolder: string;
    /** Address of the pages that break every rule, to prove that the guards see it. */
    redAddress: string;
  }
}

/** Starts the browser and the servers once for all test files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(`no browser found: ${BROWSER_REMEDY}`);
  const folder = process.env.SITE_BUILD ?? 'build';
  const basePath = site.baseUrl;
  const servers = await Promise.all([
    startServer({ folder, port: 0, basePath }),
    startServer({ folder: 'tests/browser/fixtures', port: 0, basePath: '/' }),
  ]);
  const browser = await chromium.launchServer({ executablePath, args: launchArguments() });
  project.provide('browserEndpoint', browser.wsEndpoint());
  project.provide('siteAddress', servers[0].address);
  project.provide('siteFolder', folder);
  project.provide('redAddress', servers[1].address);
  return async () => {
    await browser.close();
    await Promise.all(servers.map((server) => server.close()));
  };
}
