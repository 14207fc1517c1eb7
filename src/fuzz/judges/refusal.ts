import type { Problem } from '../../problems/problem.ts';
import type { Input, Verdict } from '../input.ts';

/** The verdict on an input that checks object to: each objection must say where, what and what to do. */
export function refused({ file, text }: Input, problems: readonly Problem[]): Verdict {
  const lines = text.split('\n').length;
  const faults = problems.flatMap((problem) => {
    const { line, column, message, fix, rule } = problem;
    const wrong: string[] = [];
    if (problem.file !== file) wrong.push(`names the file ${problem.file}`);
    if (line !== undefined && (line < 1 || line > lines))
      wrong.push(`names line ${line} of ${lines}`);
    if (column !== undefined && column < 1) wrong.push(`names column ${column}`);
    if (message.trim() === '' || fix.trim() === '') wrong.push('says nothing');
    return wrong.map((fault) => `${rule} ${fault}`);
  });
  return { outcome: 'refused', faults };
}

/** The verdict on an input that passes; `faults` are what it should not be able to do. */
export function passed(faults: readonly string[]): Verdict {
  return { outcome: 'harmless', faults: [...faults] };
}
