import type { ProgressStep } from './command.ts';

const REDRAW_MS = 100;
const LINE_MS = 10_000;

/** Where progress is written: standard error, and whether somebody watches it. */
export interface ProgressSink {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
}

/**
 * Shows progress on standard error: on a terminal as one line that is redrawn, else as a line
 * every ten seconds.
 */
export class ProgressLine {
  readonly #sink: ProgressSink;
  readonly #now: () => number;
  #last: number;
  #drawn = false;

  constructor(sink: ProgressSink, now: () => number = () => performance.now()) {
    this.#sink = sink;
    this.#now = now;
    this.#last = now();
  }

  /** A reporter for one piece of work. */
  reporter(what: string): (step: ProgressStep) => void {
    const { isTerminal } = this.#sink;
    return (step) => {
      const now = this.#now();
      if (now - this.#last < (isTerminal ? REDRAW_MS : LINE_MS)) return;
      this.#last = now;
      const text = progressText(what, step);
      this.#sink.write(isTerminal ? `\r\x1b[K${text}` : `${text}\n`);
      this.#drawn = isTerminal;
    };
  }

  /** Removes the line, so that other text can follow. */
  clear(): void {
    if (this.#drawn) this.#sink.write('\r\x1b[K');
    this.#drawn = false;
  }
}

/** The text of a step: "keys: 1,200 of 5,000 (24%)". */
export function progressText(what: string, { done, total }: ProgressStep): string {
  const count = done.toLocaleString('en-GB');
  if (total === undefined || total === 0) return `${what}: ${count}`;
  const percent = Math.floor((100 * done) / total);
  return `${what}: ${count} of ${total.toLocaleString('en-GB')} (${percent}%)`;
}
