import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place } from './place.ts';
import type { Answer } from './protocol.ts';
import { CLOSED, type Event, nextState, type State } from './state.ts';
import { arbitraryPlace } from './testing/arbitrary-place.ts';
import type { View } from './view.ts';

const overview: Place = { show: 'overview' };
const momentum: Place = { show: 'momentum', height: 5 };
const view = (place: Place): View => {
  return { place, title: 'A', notes: [], related: [], sections: [], data: null };
};
const opened = { databases: ['nom'], size: 9, newest: 7 };
const failure = { title: 'No', message: 'no', advice: 'none' };
const run = (...events: Event[]): State => events.reduce(nextState, CLOSED);
const told = (answer: Answer): Event => ({ type: 'told', answer });
const chosen: Event = { type: 'chosen', subject: { kind: 'sample' }, place: momentum };

describe('the explorer', () => {
  it('opens what was chosen, then asks for the place that was wanted', () => {
    const opening = run(chosen);
    expect(opening).toMatchObject({ busy: true, question: 1, place: momentum });
    const asking = nextState(opening, told({ id: 1, kind: 'opened', opened }));
    expect(asking).toMatchObject({ busy: true, question: 2, opened, place: momentum });
    const shown = nextState(asking, told({ id: 2, kind: 'view', view: view(momentum) }));
    expect(shown).toMatchObject({ busy: false, view: view(momentum) });
  });

  it('keeps the last wish while it opens', () => {
    const state = run(chosen, { type: 'went', place: overview });
    expect(state).toMatchObject({ place: overview, question: 1, busy: true });
  });

  it('passes over answers to older questions', () => {
    const state = run(chosen, told({ id: 1, kind: 'opened', opened }), {
      type: 'went',
      place: overview,
    });
    expect(nextState(state, told({ id: 2, kind: 'view', view: view(momentum) }))).toBe(state);
    expect(nextState(state, told({ id: 2, kind: 'failed', failure }))).toBe(state);
  });

  it('goes where a search led', () => {
    const state = run(chosen, told({ id: 1, kind: 'opened', opened }));
    const found = nextState(state, told({ id: 2, kind: 'view', view: view(overview) }));
    expect(found.place).toEqual(overview);
  });

  it('shows progress until the answer is there', () => {
    const state = run(chosen, told({ id: 1, kind: 'opened', opened }));
    const step = { unit: 'keys', done: 5 };
    const going = nextState(state, told({ id: 2, kind: 'progress', step }));
    expect(going).toMatchObject({ busy: true, step });
    expect(nextState(going, told({ id: 2, kind: 'failed', failure }))).not.toHaveProperty('step');
  });

  it('stops on demand, and nothing comes after', () => {
    const state = run(chosen, told({ id: 1, kind: 'opened', opened }), { type: 'cancelled' });
    expect(state).toMatchObject({ busy: false, failure: { title: 'Stopped' } });
    expect(nextState(state, told({ id: 2, kind: 'view', view: view(momentum) }))).toBe(state);
    expect(run(chosen, { type: 'cancelled' })).toEqual({ ...CLOSED, question: 2 });
    expect(nextState(CLOSED, { type: 'cancelled' })).toBe(CLOSED);
  });

  it('opens a directory again, then shows the place anew', () => {
    const state = run(chosen, told({ id: 1, kind: 'opened', opened }), { type: 'reread' });
    expect(state).toMatchObject({ busy: true, again: true, question: 3, opened });
    const newer = { ...opened, newest: 8 };
    const asking = nextState(state, told({ id: 3, kind: 'opened', opened: newer }));
    expect(asking).toMatchObject({ busy: true, question: 4, opened: newer, place: momentum });
    expect(asking).not.toHaveProperty('again');
    expect(nextState(CLOSED, { type: 'reread' })).toBe(CLOSED);
  });

  it('hears with a view that the directory was opened again meanwhile', () => {
    const state = run(chosen, told({ id: 1, kind: 'opened', opened }));
    const newer = { ...opened, newest: 9 };
    const answer = { id: 2, kind: 'view', view: view(momentum), opened: newer } as const;
    expect(nextState(state, told(answer)).opened).toEqual(newer);
  });

  it('is not moved by files and proofs', () => {
    const state = run(chosen);
    expect(nextState(state, told({ id: 1, kind: 'proof', proof: { left: [] } }))).toBe(state);
  });

  it('goes nowhere when nothing is open', () => {
    expect(nextState(CLOSED, { type: 'went', place: momentum })).toBe(CLOSED);
  });

  it('never answers two questions, and is busy only with something to do', () => {
    const id = fc.integer({ min: 0, max: 30 });
    const event: fc.Arbitrary<Event> = fc.oneof(
      arbitraryPlace.map((place): Event => ({ ...chosen, place })),
      arbitraryPlace.map((place): Event => ({ type: 'went', place })),
      fc.constantFrom<Event>(
        { type: 'cancelled' },
        { type: 'closed' },
        { type: 'reread' },
        { type: 'failed', failure },
      ),
      id.map((one) => told({ id: one, kind: 'opened', opened })),
      id.map((one) => told({ id: one, kind: 'failed', failure })),
      id.map((one) => told({ id: one, kind: 'progress', step: { unit: 'keys', done: one } })),
      fc.tuple(id, arbitraryPlace).map(([one, place]) => {
        return told({ id: one, kind: 'view', view: view(place) });
      }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let state = CLOSED;
        for (const one of events) {
          const before = state;
          state = nextState(state, one);
          expect(state.question).toBeGreaterThanOrEqual(before.question);
          if (state.busy) expect(state.subject).toBeDefined();
          if (state.step) expect(state.busy).toBe(true);
          if (state.again) expect(state.busy && state.opened).toBeTruthy();
          if (state.busy) expect(state.failure).toBeUndefined();
        }
      }),
      { numRuns: 500 },
    );
  });
});
