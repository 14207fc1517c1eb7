import type { PageKind } from './kind.ts';

/** What a page of a kind may cost before its reader does anything. */
export interface Budget {
  /** Bytes of everything that it starts, compressed. */
  bytes: number;
  /** Requests, the page itself included; no limit where none is given. */
  requests?: number;
}

/** The budgets. A kilobyte is 1,000 bytes; 14.6 of them arrive in the first round trip of a connection. */
export const BUDGETS: Record<PageKind, Budget> = {
  ordinary: { bytes: 20_000, requests: 2 },
  diagrams: { bytes: 30_000, requests: 2 },
  mathematics: { bytes: 45_000 },
  home: { bytes: 25_000, requests: 2 },
  application: { bytes: 120_000 },
  section: { bytes: 120_000 },
};

/** A page that may weigh more than its kind, and why. */
export interface LongPage {
  bytes: number;
  why: string;
}

/**
 * Pages whose text alone, compressed, is more than half of the budget of their kind, and that are looked up
 * rather than read from top to bottom. A page that has become light enough leaves the list.
 */
export const LONG_PAGES: Readonly<Record<string, LongPage>> = {
  '/claims/': { bytes: 24_000, why: 'all claims, each with its evidence' },
};
