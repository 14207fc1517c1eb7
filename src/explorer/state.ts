import type { Failure } from './failure.ts';
import type { Place } from './place.ts';
import type { Answer, Opened, Step } from './protocol.ts';
import type { View } from './view.ts';

/** What is explored: the sample that comes with the site, or a directory of the reader's own. */
export type Subject =
  | { readonly kind: 'sample' }
  | {
      readonly kind: 'own';
      readonly name: string;
      /** Tells directories apart that were opened one after the other. */
      readonly number: number;
      /** Whether it can be read again, to see what has changed. */
      readonly live: boolean;
    };

/** All that the page knows. */
export interface State {
  /** What is open or being opened; absent until the reader chose. */
  readonly subject?: Subject;
  readonly opened?: Opened;
  /** Where the reader is, or is going. */
  readonly place: Place;
  /** Number of the newest question; what is said about older ones is passed over. */
  readonly question: number;
  /** Whether that question is being answered. */
  readonly busy: boolean;
  /** Whether that question is to open what is open once more. */
  readonly again?: true;
  readonly step?: Step;
  /** The newest answer; it stays until the next one has come. */
  readonly view?: View;
  readonly failure?: Failure;
}

/** What can happen. */
export type Event =
  | { readonly type: 'chosen'; readonly subject: Subject; readonly place: Place }
  | { readonly type: 'went'; readonly place: Place }
  | { readonly type: 'reread' }
  | { readonly type: 'cancelled' }
  | { readonly type: 'closed' }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'told'; readonly answer: Answer };

export const CLOSED: State = { place: { show: 'overview' }, question: 0, busy: false };

/**
 * The state after an event. Choosing a subject and going to a place each make a new question, whose
 * number the page hands to the worker; a subject that has been opened makes the question for the
 * place that was wanted.
 */
export function nextState(state: State, event: Event): State {
  const next = state.question + 1;
  switch (event.type) {
    case 'chosen':
      return { subject: event.subject, place: event.place, question: next, busy: true };
    case 'went': {
      if (!state.subject) return state;
      const { step: _, failure: __, again: ___, ...kept } = state;
      // While the databases are being opened, only the wish changes.
      if (!state.opened) return { ...state, place: event.place };
      return { ...kept, place: event.place, question: next, busy: true };
    }
    case 'reread': {
      if (!state.opened) return state;
      const { step: _, failure: __, ...kept } = state;
      return { ...kept, question: next, busy: true, again: true };
    }
    case 'cancelled': {
      if (!state.busy) return state;
      if (!state.opened) return { ...CLOSED, question: next };
      const { step: _, again: __, ...kept } = state;
      return { ...kept, question: next, busy: false, failure: CANCELLED };
    }
    case 'closed':
      return { ...CLOSED, question: next };
    case 'failed': {
      const { step: _, again: __, ...kept } = state;
      return { ...kept, question: next, busy: false, failure: event.failure };
    }
    case 'told':
      // Whoever waits for nothing has stopped, or has had the answer.
      if (!state.busy || event.answer.id !== state.question) return state;
      return told(state, event.answer);
  }
}

const CANCELLED: Failure = {
  title: 'Stopped',
  message: 'The question was not answered to the end.',
  advice: 'Go elsewhere, or ask again.',
};

function told(state: State, answer: Answer): State {
  if (answer.kind === 'progress') return { ...state, step: answer.step };
  const { step: _, failure: __, again: ___, ...rest } = state;
  switch (answer.kind) {
    // Files and proofs are no answers to where the reader is.
    case 'file':
    case 'proof':
      return state;
    case 'opened':
      return { ...rest, opened: answer.opened, question: state.question + 1, busy: true };
    case 'view': {
      const { view, opened = state.opened } = answer;
      return { ...rest, place: view.place, view, ...(opened ? { opened } : {}), busy: false };
    }
    case 'failed':
      return { ...rest, failure: answer.failure, busy: false };
  }
}
