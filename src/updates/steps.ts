import type { Problem } from '../problems/problem.ts';

/** What an update promises, and which earlier promises it reports as kept: front matter `next` and `done`. */
export interface UpdateFacts {
  /** Source file, relative to the repository's root. */
  file: string;
  title: string;
  /** Address below the base path. */
  to: string;
  /** Day by which updates are ordered, YYYY-MM-DD. */
  day: string;
  next: ReadonlyArray<{ id: string; text: string }>;
  done: ReadonlyArray<{ step: string; where: string }>;
}

/** A step that an update promised, and the later one that reports it done. */
export interface Step {
  id: string;
  text: string;
  promised: { title: string; to: string };
  done?: { title: string; to: string; where: string };
}

/** Every promised step, newest update first, in the order in which the update lists them. */
export function stepsOf(updates: readonly UpdateFacts[]): Step[] {
  const newestFirst = [...updates].sort((a, b) => (a.day < b.day ? 1 : -1));
  return newestFirst.flatMap(({ title, to, next, day }) =>
    next.map(({ id, text }): Step => {
      const keeper = updates.find(
        (update) => update.day > day && update.done.some(({ step }) => step === id),
      );
      const where = keeper?.done.find(({ step }) => step === id)?.where;
      return {
        id,
        text,
        promised: { title, to },
        ...(keeper && where && { done: { title: keeper.title, to: keeper.to, where } }),
      };
    }),
  );
}

/** What is wrong with promises and reports: every id once, and only kept what was promised before. */
export function checkSteps(updates: readonly UpdateFacts[]): Problem[] {
  const problems: Problem[] = [];
  const promises = new Map<string, UpdateFacts>();
  for (const update of updates) {
    for (const { id } of update.next) {
      const other = promises.get(id);
      if (other) {
        problems.push({
          file: update.file,
          rule: 'step-twice',
          message: `the step "${id}" is already promised in ${other.file}`,
          fix: 'Give the step an id of its own: later updates name it when it is done.',
        });
      } else promises.set(id, update);
    }
  }
  for (const update of updates) {
    for (const { step } of update.done) {
      const promise = promises.get(step);
      if (promise && promise.day < update.day) continue;
      problems.push({
        file: update.file,
        rule: 'step-unknown',
        message: `no earlier update promised the step "${step}"`,
        fix: `Name one of: ${[...promises.keys()].join(', ') || 'none is promised yet'}.`,
      });
    }
  }
  return problems;
}
