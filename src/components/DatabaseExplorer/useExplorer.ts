import { startTransition, useCallback, useEffect, useReducer, useRef } from 'react';
import { placeToQuery, queryToPlace } from '../../explorer/address';
import { failureOf } from '../../explorer/failure';
import type { Place } from '../../explorer/place';
import type { Answer, Question } from '../../explorer/protocol';
import { CLOSED, nextState, type State } from '../../explorer/state';
import { type Chosen, handOver, saveFile } from './files';
import { startWorker } from './start-worker';
import { leaveViews, useVisits } from './useVisits';

/** A question before it has its number. */
type Asked = Question extends infer One ? (One extends Question ? Omit<One, 'id'> : never) : never;

/** The state of the explorer, and what a reader can do. */
export interface Explorer {
  readonly state: State;
  openSample(place?: Place): void;
  openOwn(chosen: Chosen): void;
  go(place: Place): void;
  /** Opens a live directory once more, to see what has come since. */
  readAgain(): void;
  cancel(): void;
  close(): void;
  fail(title: string, message: string, advice: string): void;
  /** Hands the reader what is shown: one of its tables as CSV, or all of it as JSON. */
  save(table?: string): void;
  /** Address of a place of the sample; `undefined` for a directory of the reader's own. */
  addressOf(place: Place): string | undefined;
}

/** Where the explorer finds what it needs. */
export interface Addresses {
  /** Of the page itself. */
  readonly page: string;
  /** Of the list of the sample network's files. */
  readonly manifest: string;
}

/** Joins state, worker and the browser's history. */
export function useExplorer({ page, manifest }: Addresses): Explorer {
  const [state, tell] = useReducer(nextState, CLOSED);
  const worker = useRef<Worker>(undefined);
  /** Opens what was chosen, as the question with the given number. */
  const opening = useRef<(id: number) => void>(undefined);

  const ask = useCallback((id: number, question: Asked) => {
    worker.current?.postMessage({ id, ...question } as Question);
  }, []);
  const end = useCallback(() => {
    worker.current?.terminate();
    worker.current = undefined;
  }, []);
  /** A worker of its own for everything that is opened: it knows nothing of what was before. */
  const begin = useCallback(() => {
    end();
    const started = startWorker();
    started.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.kind === 'file') saveFile(data.name, data.file);
      // A large view is drawn in pieces, between which the page answers.
      else startTransition(() => tell({ type: 'told', answer: data }));
    };
    started.onerror = () => tell({ type: 'failed', failure: WORKER_FAILED });
    worker.current = started;
  }, [end]);
  useEffect(() => end, [end]);

  const { question, busy, again, opened, place, subject } = state;
  // A new number is a new question, or the end of the one before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place may change on the way
  useEffect(() => {
    if (!busy) ask(question, { kind: 'cancel' });
    else if (again) ask(question, { kind: 'read-again' });
    else if (opened) ask(question, { kind: 'ask', place });
    else opening.current?.(question);
  }, [question]);

  const openSample = useCallback(
    (to: Place = { show: 'overview' }) => {
      begin();
      const address = new URL(manifest, location.href).href;
      opening.current = (id) => ask(id, { kind: 'open-sample', manifest: address });
      tell({ type: 'chosen', subject: { kind: 'sample' }, place: to });
    },
    [begin, ask, manifest],
  );
  const close = useCallback(() => {
    end();
    tell({ type: 'closed' });
  }, [end]);
  const go = useCallback((to: Place) => tell({ type: 'went', place: to }), []);
  const addressOf = useCallback(
    (to: Place) => (subject?.kind === 'sample' ? page + placeToQuery(to) : undefined),
    [subject, page],
  );
  useVisits(state, { openSample, go, close, fail: (failure) => tell({ type: 'failed', failure }) });

  // An address with a place opens the sample there.
  useEffect(() => {
    const wanted = queryToPlace(location.search);
    if (wanted) openSample(wanted);
    else if (location.search.includes('show=')) tell({ type: 'failed', failure: NO_PLACE });
  }, [openSample]);

  return {
    state,
    openSample,
    openOwn(chosen) {
      begin();
      const reading = worker.current!;
      opening.current = (id) => {
        const post: Parameters<typeof handOver>[1] = (one) => {
          const wanted = worker.current === reading;
          if (wanted) ask(id, one);
          return wanted;
        };
        handOver(chosen, post).catch((error: unknown) =>
          tell({ type: 'failed', failure: failureOf(error) }),
        );
      };
      const { name, live } = chosen;
      const own = { kind: 'own', name, live, number: Date.now() } as const;
      tell({ type: 'chosen', subject: own, place: { show: 'overview' } });
    },
    go,
    readAgain: () => tell({ type: 'reread' }),
    cancel() {
      // What is still being opened is nothing that could be gone back to.
      if (!opened) end();
      tell({ type: 'cancelled' });
    },
    close() {
      close();
      leaveViews();
    },
    fail: (title, message, advice) => tell({ type: 'failed', failure: { title, message, advice } }),
    save: (table) => ask(question, { kind: 'save', ...(table ? { table } : {}) }),
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
