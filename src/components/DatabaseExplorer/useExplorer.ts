import { useHistory } from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { useCallback, useEffect, useReducer, useRef } from 'react';
import { placeToQuery, queryToPlace } from '../../explorer/address';
import type { Place } from '../../explorer/place';
import type { Answer, ChosenFile, Question } from '../../explorer/protocol';
import { CLOSED, nextState, type State } from '../../explorer/state';

/** A question before it has its number. */
type Asked = Question extends infer One ? (One extends Question ? Omit<One, 'id'> : never) : never;

/** The state of the explorer, and what a reader can do. */
export interface Explorer {
  readonly state: State;
  openSample(place?: Place): void;
  openFiles(name: string, files: readonly ChosenFile[]): void;
  go(place: Place): void;
  cancel(): void;
  close(): void;
  fail(title: string, message: string, advice: string): void;
  /** Address of a place of the sample; `undefined` for a directory of the reader's own. */
  addressOf(place: Place): string | undefined;
}

/** Joins state, worker and the browser's history. */
export function useExplorer(): Explorer {
  const [state, tell] = useReducer(nextState, CLOSED);
  const history = useHistory();
  const manifest = useBaseUrl('/sample-network/manifest.json');
  const page = useBaseUrl('/tools/database/');
  const worker = useRef<Worker>(undefined);
  const opening = useRef<Asked>(undefined);

  const ask = useCallback((id: number, question: Asked) => {
    if (!worker.current) {
      worker.current = new Worker(new URL('../../explorer/worker.ts', import.meta.url));
      worker.current.onmessage = ({ data }: MessageEvent<Answer>) =>
        tell({ type: 'told', answer: data });
      worker.current.onerror = () => tell({ type: 'failed', failure: WORKER_FAILED });
    }
    worker.current.postMessage({ id, ...question } as Question);
  }, []);
  useEffect(() => () => worker.current?.terminate(), []);

  const { question, busy, opened, place, subject } = state;
  // A new number is a new question, or the end of the one before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place may change on the way
  useEffect(() => {
    if (!busy) {
      if (worker.current) ask(question, { kind: 'cancel' });
    } else if (opened) ask(question, { kind: 'ask', place });
    else if (opening.current) ask(question, opening.current);
  }, [question]);

  const addressOf = useCallback(
    (to: Place) => (subject?.kind === 'sample' ? page + placeToQuery(to) : undefined),
    [subject, page],
  );

  // The address follows the place, so that a search is kept as what it found.
  const shown = state.view && !busy ? place : undefined;
  useEffect(() => {
    if (!shown || !subject) return;
    const search = subject.kind === 'sample' ? placeToQuery(shown) : '';
    const here = history.location;
    const current = here.state as { place?: Place } | undefined;
    const same =
      subject.kind === 'sample'
        ? here.search === search
        : current?.place && placeToQuery(current.place) === placeToQuery(shown);
    if (same) return;
    const next = { ...here, search, state: { place: shown } };
    // What the reader opened replaces the empty page; every further place is a step.
    if (current?.place || here.search) history.push(next);
    else history.replace(next);
  }, [shown, subject, history]);

  const openSample = useCallback(
    (to: Place = { show: 'overview' }) => {
      opening.current = { kind: 'open-sample', manifest: new URL(manifest, location.href).href };
      tell({ type: 'chosen', subject: { kind: 'sample' }, place: to });
    },
    [manifest],
  );

  // An address with a place opens the sample there; back and forward go where they lead.
  useEffect(() => {
    const wanted = queryToPlace(location.search);
    if (wanted) openSample(wanted);
    else if (location.search.includes('show=')) tell({ type: 'failed', failure: NO_PLACE });
    return history.listen((to, action) => {
      if (action !== 'POP' || to.pathname !== history.location.pathname) return;
      const back = (to.state as { place?: Place } | undefined)?.place ?? queryToPlace(to.search);
      if (back) tell({ type: 'went', place: back });
    });
  }, [history, openSample]);

  return {
    state,
    openSample,
    openFiles(name, files) {
      opening.current = { kind: 'open-files', files };
      tell({ type: 'chosen', subject: { kind: 'own', name }, place: { show: 'overview' } });
    },
    go: (to) => tell({ type: 'went', place: to }),
    cancel: () => tell({ type: 'cancelled' }),
    close() {
      worker.current?.terminate();
      worker.current = undefined;
      tell({ type: 'closed' });
      history.push({ ...history.location, search: '', state: undefined });
    },
    fail: (title, message, advice) => tell({ type: 'failed', failure: { title, message, advice } }),
    addressOf,
  };
}

const WORKER_FAILED = {
  title: 'The explorer did not start',
  message: 'The browser could not start the worker that reads databases.',
  advice: 'Load the page again. The browser has to support workers and big integers.',
};

const NO_PLACE = {
  title: 'This address leads nowhere',
  message: 'No view has this address.',
  advice: 'Open the sample network and search there.',
};
