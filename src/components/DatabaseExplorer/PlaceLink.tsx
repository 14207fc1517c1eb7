import type { MouseEvent, ReactNode } from 'react';
import type { Place } from '../../explorer/place';
import type { Explorer } from './useExplorer';

interface PlaceLinkProps {
  readonly explorer: Explorer;
  readonly to: Place;
  /** Whether this is where the reader is. */
  readonly current?: boolean;
  /** The whole value, where the text is shortened. */
  readonly full?: string | undefined;
  readonly children: ReactNode;
}

/** Leads to a place: a link in the sample, a button in a directory that has no addresses. */
export function PlaceLink({ explorer, to, current, full, children }: PlaceLinkProps): ReactNode {
  const address = explorer.addressOf(to);
  const shared = {
    title: full,
    'aria-current': current ? ('page' as const) : undefined,
  };
  if (address === undefined)
    return (
      <button type="button" className="db-link" onClick={() => explorer.go(to)} {...shared}>
        {children}
      </button>
    );
  const follow = (event: MouseEvent) => {
    // Another window, or a download: the browser's own business.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    explorer.go(to);
  };
  return (
    <a href={address} className="db-link" onClick={follow} {...shared}>
      {children}
    </a>
  );
}
