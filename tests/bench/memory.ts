import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';

/** Most memory that was seen, in MB (1,000,000 bytes). */
export interface Memory {
  /** Resident memory of the page's process, its worker included; 0 where it cannot be read (only on Linux). */
  readonly processMb: number;
  /** The same before anything was opened. */
  readonly beforeMb: number;
}

const INTERVAL_MS = 50;

/** Looks at the memory of the pages that are open, until it is stopped. */
export class MemoryWatch {
  readonly #ids: readonly number[];
  readonly #timer: NodeJS.Timeout;
  #before = 0;
  #most = 0;

  private constructor(ids: readonly number[]) {
    this.#ids = ids;
    this.#timer = setInterval(() => void this.#look(), INTERVAL_MS);
  }

  /** The browser is asked once: asking it again and again would disturb what else is measured. */
  static async start(browser: Browser): Promise<MemoryWatch> {
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    await session.detach();
    const pages = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
    const watch = new MemoryWatch(pages);
    watch.#before = await watch.#look();
    return watch;
  }

  async #look(): Promise<number> {
    const most = Math.max(0, ...(await Promise.all(this.#ids.map(residentBytes))));
    this.#most = Math.max(this.#most, most);
    return most;
  }

  stop(): Memory {
    clearInterval(this.#timer);
    const mb = (bytes: number) => Math.round(bytes / 1e6);
    return { processMb: mb(this.#most), beforeMb: mb(this.#before) };
  }
}

async function residentBytes(id: number): Promise<number> {
  const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
}
