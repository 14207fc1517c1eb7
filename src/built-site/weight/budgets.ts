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
