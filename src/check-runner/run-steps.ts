import type { Outcome, Step } from './step.ts';

interface Options {
  /** Runs all steps at once instead of one after the other. */
  parallel?: boolean;
  /** Told before a step begins. */
  onStart?: (step: Step) => void;
  /** Told when a step has ended. */
  onEnd?: (outcome: Outcome) => void;
}

/** Runs steps; one that throws has failed. Outcomes come in the order of the steps. */
export async function runSteps(steps: readonly Step[], options: Options = {}): Promise<Outcome[]> {
  if (options.parallel) return Promise.all(steps.map((step) => runStep(step, [], options)));
  const outcomes: Outcome[] = [];
  for (const step of steps) outcomes.push(await runStep(step, outcomes, options));
  return outcomes;
}

async function runStep(step: Step, before: readonly Outcome[], options: Options): Promise<Outcome> {
  const { name, needs = [] } = step;
  const lost = before.find((outcome) => needs.includes(outcome.name) && outcome.failed > 0);
  const started = performance.now();
  const ended = (result: Omit<Outcome, 'name' | 'seconds'>): Outcome => {
    const outcome = { name, seconds: (performance.now() - started) / 1000, ...result };
    options.onEnd?.(outcome);
    return outcome;
  };
  if (lost) return ended({ passed: 0, failed: 1, skipped: true, note: `needs ${lost.name}` });
  options.onStart?.(step);
  try {
    return ended(await step.run());
  } catch (error) {
    const output = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return ended({ passed: 0, failed: 1, output });
  }
}
