import type { Input, InputKind, Judge, Verdict } from '../input.ts';
import { MARK } from '../inputs/attacks.ts';
import { judgeDrawing, judgeSvg } from './drawings.ts';
import { judgeFileName, judgeFrontMatter, judgeMdx, judgePage } from './pages.ts';
import { judgeClaim, judgeRecord, judgeRedirects, judgeTerm } from './records.ts';
import { render } from './render.ts';

const JUDGES: Record<InputKind, Judge> = {
  page: judgePage,
  'front matter': judgeFrontMatter,
  'mdx page': judgeMdx,
  record: judgeRecord,
  term: judgeTerm,
  claim: judgeClaim,
  redirects: judgeRedirects,
  svg: judgeSvg,
  drawing: judgeDrawing,
  'file name': judgeFileName,
};

/** Longest that one input may keep the processor busy, in milliseconds. */
export const LONGEST = 5000;

/** Loads what judges need, so that the first input is not charged for it. */
export async function warmUp(): Promise<void> {
  for (const file of ['docs/a.md', 'docs/a.mdx'])
    await render({ file, text: 'A [page](/a/), $x^2$.\n' });
}

/** Sends an input the way a contribution takes, and says what became of it. Never throws. */
export async function judge(input: Input): Promise<Verdict & { milliseconds: number }> {
  const started = process.cpuUsage();
  let verdict: Verdict;
  try {
    verdict = await JUDGES[input.kind](input);
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    verdict = { outcome: 'refused', faults: [`the check itself fails: ${text.slice(0, 600)}`] };
  }
  const { user, system } = process.cpuUsage(started);
  const milliseconds = (user + system) / 1000;
  const faults = [...verdict.faults, ...marks()];
  if (milliseconds > LONGEST) faults.push(`took ${Math.round(milliseconds)} ms`);
  return { outcome: verdict.outcome, faults, milliseconds };
}

/** Whether an input reached the process that judges it. */
function marks(): string[] {
  const world = globalThis as Record<string, unknown>;
  const found: string[] = [];
  if ('polluted' in {} || Object.hasOwn(Object.prototype, 'polluted'))
    found.push('changed a prototype');
  if (world.fuzzRan === true) found.push(`called ${MARK}`);
  world.fuzzRan = false;
  return found;
}

/** Attacks call this where one of them runs. */
(globalThis as Record<string, unknown>)[MARK] = () => {
  (globalThis as Record<string, unknown>).fuzzRan = true;
};
