import type { Redirect } from '../anchors/redirects.ts';
import type { SectionIds } from './ids.ts';

/** Moves that are followed one after the other before they are taken for a circle. */
const MOST_MOVES = 8;

/**
 * Where a section is now: its own address, or the one that it moved to, step by step. Undefined when
 * it is gone.
 * @param there every address of the site as it stands
 */
export function destinationOf(
  address: string,
  there: ReadonlySet<string>,
  redirects: readonly Redirect[],
): string | undefined {
  let current = address;
  for (let moves = 0; moves <= MOST_MOVES; moves += 1) {
    if (there.has(current)) return current;
    const next = moved(current, redirects);
    if (next === undefined) return undefined;
    current = next;
  }
  return undefined;
}

function moved(address: string, redirects: readonly Redirect[]): string | undefined {
  const [page = '', id] = address.split('#');
  const own = redirects.find(({ from }) => from === address);
  if (own) return own.to;
  const whole = redirects.find(({ from }) => from === page);
  // A page's redirect carries the #id along.
  return whole && (whole.to.includes('#') ? whole.to : `${whole.to}#${id}`);
}

/** Every id with the address that it leads to now; ids of what is gone are left out. */
export function destinations(
  ids: SectionIds,
  published: readonly string[],
  redirects: readonly Redirect[],
): Array<{ id: string; to: string }> {
  const there = new Set(published);
  return [...ids].flatMap(([address, id]) => {
    const to = destinationOf(address, there, redirects);
    return to ? [{ id, to }] : [];
  });
}
