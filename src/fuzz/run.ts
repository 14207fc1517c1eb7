import fc from 'fast-check';
import type { Input, InputKind } from './input.ts';
import { anyInput } from './inputs/index.ts';
import { judge, warmUp } from './judges/index.ts';

/** How many inputs to try, and which. */
export interface RunOptions {
  runs: number;
  /** The same seed gives the same inputs. */
  seed: number;
  /** One kind alone. */
  only?: InputKind;
  /** Told of an input before it is judged: a run that hangs can then say on what. */
  onInput?: (input: Input, index: number) => void;
  /** Stop after this many inputs with faults. */
  mostFaults?: number;
}

/** What became of one kind of input. */
export interface KindCount {
  inputs: number;
  refused: number;
  harmless: number;
  faulty: number;
  /** In milliseconds. */
  slowest: number;
  /** All together, in milliseconds. */
  total: number;
}

/** An input that did what none may. */
export interface Finding {
  input: Input;
  faults: string[];
}

/** What a run found. */
export interface RunResult {
  counts: Map<InputKind, KindCount>;
  findings: Finding[];
}

const AT_ONCE = 500;

/** Tries `runs` generated inputs, one after the other. */
export async function runFuzz(options: RunOptions): Promise<RunResult> {
  const { runs, seed, only, onInput, mostFaults = 20 } = options;
  const counts = new Map<InputKind, KindCount>();
  const findings: Finding[] = [];
  await warmUp();
  for (let start = 0; start < runs && findings.length < mostFaults; start += AT_ONCE) {
    const numRuns = Math.min(AT_ONCE, runs - start);
    for (const [index, input] of fc
      .sample(anyInput(only), { numRuns, seed: seed + start })
      .entries()) {
      onInput?.(input, start + index);
      const { outcome, faults, milliseconds } = await judge(input);
      const count = counts.get(input.kind) ?? none();
      count.inputs += 1;
      count[outcome] += 1;
      count.total += milliseconds;
      count.slowest = Math.max(count.slowest, milliseconds);
      if (faults.length > 0) {
        count.faulty += 1;
        findings.push({ input, faults });
      }
      counts.set(input.kind, count);
    }
  }
  return { counts, findings };
}

function none(): KindCount {
  return { inputs: 0, refused: 0, harmless: 0, faulty: 0, slowest: 0, total: 0 };
}

/** The counts as a table in Markdown. */
export function countsTable({ counts }: RunResult): string {
  const rows = [...counts].map(
    ([kind, { inputs, refused, harmless, faulty, slowest, total }]) =>
      `| ${kind} | ${inputs} | ${refused} | ${harmless} | ${faulty} | ${(total / inputs).toFixed(1)} | ${Math.round(slowest)} |`,
  );
  return [
    '| Kind | Inputs | Refused | Harmless | Faulty | Mean, ms | Slowest, ms |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows.sort(),
  ].join('\n');
}
