import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { launchArguments } from '../browser-finder/find-browser.ts';

/** What a browser says about itself, unasked. */
export interface BrowserEvent {
  method: string;
  // Its shape depends on the method: whoever listens for one knows it.
  params: Record<string, unknown>;
  session?: string;
}

/** A browser that is spoken to in its own protocol, through a pipe. */
export interface Devtools {
  /**
   * Sends a command and returns its result.
   *
   * @throws what the browser objects
   */
  send<T = unknown>(method: string, params?: object, session?: string): Promise<T>;
  listen(listener: (event: BrowserEvent) => void): void;
  close(): Promise<void>;
}

const PATIENCE = 5_000;

interface Answer {
  id?: number;
  result?: unknown;
  error?: { message: string };
  method?: string;
  params?: Record<string, unknown>;
  sessionId?: string;
}

/**
 * Starts a browser as readers have it: nothing is switched off in it, and nothing is attached to its pages but
 * what the caller attaches. (Playwright attaches itself to each page, and Chromium draws none ahead then.)
 */
export async function openDevtools(browserPath: string): Promise<Devtools> {
  const profile = mkdtempSync(join(tmpdir(), 'profile-'));
  const flags = [
    '--headless=new',
    '--remote-debugging-pipe',
    '--no-first-run',
    '--hide-scrollbars',
  ];
  const child = spawn(
    browserPath,
    [...launchArguments(), ...flags, `--user-data-dir=${profile}`, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const [, , , toBrowser, fromBrowser] = child.stdio as unknown as [
    null,
    null,
    null,
    Writable,
    Readable,
  ];
  const waiting = new Map<number, (answer: Answer) => void>();
  const listeners: ((event: BrowserEvent) => void)[] = [];
  let count = 0;
  let rest = '';
  fromBrowser.setEncoding('utf8').on('data', (text: string) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) hear(JSON.parse(message));
  });
  function hear(answer: Answer): void {
    if (answer.id !== undefined) {
      waiting.get(answer.id)?.(answer);
      waiting.delete(answer.id);
    } else if (answer.method) {
      const { method, params = {}, sessionId } = answer;
      for (const listener of listeners) listener({ method, params, session: sessionId });
    }
  }
  return {
    send: <T>(method: string, params: object = {}, sessionId?: string) =>
      new Promise<T>((resolve, reject) => {
        count += 1;
        // What is asked of a page that goes is never answered.
        const late = setTimeout(() => reject(new Error(`${method}: no answer`)), PATIENCE);
        waiting.set(count, ({ result, error }) => {
          clearTimeout(late);
          if (error) reject(new Error(`${method}: ${error.message}`));
          else resolve(result as T);
        });
        toBrowser.write(`${JSON.stringify({ id: count, method, params, sessionId })}\0`);
      }),
    listen: (listener) => listeners.push(listener),
    close: async () => {
      child.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
