import type { Failure } from './failure.ts';
import type { Place } from './place.ts';
import type { Answer, Opened, Step } from './protocol.ts';
import type { View } from './view.ts';

/** What is explored: the sample that comes with the site, or a directory of the reader's own. */
export type Subject = { readonly kind: 'sample' } | { readonly kind: 'own'; readonly name: string };

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
  readonly step?: Step;
  /** The newest answer; it stays until the next one has come. */
  readonly view?: View;
  readonly failure?: Failure;
}

/** What can happen. */
export type Event =
  | { readonly type: 'chosen'; readonly subject: Subject; readonly place: Place }
  | { readonly type: 'went'; readonly place: Place }
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
      const { step: _, failure: __, ...kept } = state;
      // While the databases are being opened, only the wish changes.
      if (!state.opened) return { ...state, place: event.place };
      return { ...kept, place: event.place, question: next, busy: true };
    }
    case 'cancelled': {
      if (!state.busy) return state;
      if (!state.opened) return { ...CLOSED, question: next };
      const { step: _, ...kept } = state;
      return { ...kept, question: next, busy: false, failure: CANCELLED };
    }
    case 'closed':
      return { ...CLOSED, question: next };
    case 'failed': {
      const { step: _, ...kept } = state;
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
  const { step: _, failure: __, ...rest } = state;
  switch (answer.kind) {
    case 'opened':
      return { ...rest, opened: answer.opened, question: state.question + 1, busy: true };
    case 'view':
      return { ...rest, place: answer.view.place, view: answer.view, busy: false };
    case 'failed':
      return { ...rest, failure: answer.failure, busy: false };
  }
}
