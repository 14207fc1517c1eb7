import { useEffect, useRef } from 'react';
import { placeToQuery, queryToPlace } from '../../explorer/address';
import type { Failure } from '../../explorer/failure';
import type { Place } from '../../explorer/place';
import type { State } from '../../explorer/state';

/** What the browser's history keeps of a view. */
interface Visit {
  readonly place: Place;
  /** Number of the directory of the reader's own; absent in the sample. */
  readonly own?: number;
}

/** Where back and forward can lead. */
interface Moves {
  openSample(place: Place): void;
  go(place: Place): void;
  close(): void;
  fail(failure: Failure): void;
}

/**
 * Every view that is shown becomes a step in the browser's history, and back and forward lead to
 * it. Views of the sample have an address; those of a directory of the reader's own have none.
 */
export function useVisits(state: State, moves: Moves): void {
  const { subject, place, view, busy } = state;
  const shown = view && !busy ? place : undefined;
  // The address follows the view, so that a search is kept as what it found.
  useEffect(() => {
    if (!shown || !subject) return;
    const own = subject.kind === 'own' ? { own: subject.number } : {};
    const visit: Visit = { place: shown, ...own };
    const search = subject.kind === 'sample' ? placeToQuery(shown) : '';
    const here = currentVisit();
    if (location.search === search && (search !== '' || isSame(here, visit))) return;
    // What the reader opened replaces the empty page; every further view is a step.
    const isStep = here !== undefined || location.search !== '';
    history[isStep ? 'pushState' : 'replaceState'](visit, '', location.pathname + search);
  }, [shown, subject]);

  const newest = useRef({ subject, moves });
  useEffect(() => {
    newest.current = { subject, moves };
  });
  useEffect(() => {
    const moved = () => {
      const { subject: open, moves: move } = newest.current;
      const visit = currentVisit();
      if (visit?.own !== undefined) {
        if (open?.kind === 'own' && open.number === visit.own) return move.go(visit.place);
        move.close();
        return move.fail(CLOSED_SINCE);
      }
      const wanted = queryToPlace(location.search);
      if (!wanted) return move.close();
      return open?.kind === 'sample' ? move.go(wanted) : move.openSample(wanted);
    };
    // A link inside the page moves too, without another address or state to go to.
    const listener = ({ state: to }: PopStateEvent) => {
      if (to !== null || location.hash === '') moved();
    };
    addEventListener('popstate', listener);
    return () => removeEventListener('popstate', listener);
  }, []);
}

/** Leaves the views behind: the page as it is before anything is opened. */
export function leaveViews(): void {
  history.pushState(null, '', location.pathname);
}

function currentVisit(): Visit | undefined {
  const state = history.state as Partial<Visit> | null;
  return state?.place ? (state as Visit) : undefined;
}

function isSame(one: Visit | undefined, other: Visit): boolean {
  if (!one) return false;
  return one.own === other.own && placeToQuery(one.place) === placeToQuery(other.place);
}

const CLOSED_SINCE: Failure = {
  title: 'That directory is closed',
  message: 'This step of the history is a view of a directory that was open before.',
  advice: 'Choose the directory again: the browser does not keep it.',
};
