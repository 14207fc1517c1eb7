import { readFile } from 'node:fs/promises';
import type { Browser, CDPSession } from 'playwright-core';

/** Most memory that was seen, in MB (1,000,000 bytes). */
export interface Memory {
  /** Resident memory of the page's process, its worker included; 0 where it cannot be read (only on Linux). */
  readonly processMb: number;
  /** The same before anything was opened. */
  readonly beforeMb: number;
}

const INTERVAL_MS = 50;

/** Looks at the memory of the pages' processes until it is stopped. */
export class MemoryWatch {
  readonly #session: CDPSession;
  #most = 0;
  #before = 0;
  readonly #timer: NodeJS.Timeout;

  private constructor(session: CDPSession) {
    this.#session = session;
    this.#timer = setInterval(() => this.#look().catch(() => undefined), INTERVAL_MS);
  }

  static async start(browser: Browser): Promise<MemoryWatch> {
    const watch = new MemoryWatch(await browser.newBrowserCDPSession());
    watch.#before = await watch.#look();
    return watch;
  }

  async #look(): Promise<number> {
    const { processInfo } = await this.#session.send('SystemInfo.getProcessInfo');
    const pages = processInfo.filter(({ type }) => type === 'renderer');
    const sizes = await Promise.all(pages.map(({ id }) => residentBytes(id)));
    const most = Math.max(0, ...sizes);
    this.#most = Math.max(this.#most, most);
    return most;
  }

  async stop(): Promise<Memory> {
    clearInterval(this.#timer);
    const mb = (bytes: number) => Math.round(bytes / 1e6);
    return { processMb: mb(this.#most), beforeMb: mb(this.#before) };
  }
}

async function residentBytes(id: number): Promise<number> {
  const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
}
