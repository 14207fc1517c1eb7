import type { Candidates } from './candidates.ts';

/** Headings of the two rankings. */
export const CAPTIONS = {
  families: 'Families: the best that one of their machines is known to do, criterion by criterion',
  machines: 'Machines with a deep record',
} as const satisfies Record<keyof Candidates, string>;
