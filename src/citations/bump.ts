import type { Edit } from './edits.ts';
import { judge } from './judge.ts';
import { hasFolder, namesFile, overlap, symbolsIn, symbolsNamed } from './lookup.ts';
import { formatPermalink, type Permalink, parsePermalink } from './permalink.ts';
import type { Citation, CodeIndex, CodeSymbol, LineRange } from './types.ts';

/** Why a citation has to be read again before it can name the newer commit. */
export type StaleReason =
  | 'body-changed'
  | 'gone'
  | 'file-changed'
  | 'range-beyond-symbol'
  | 'wrong-before';

/** What becomes of one citation. */
export type Outcome =
  | { fate: 'unchanged' | 'moved'; citation: Citation; edit: Edit }
  | { fate: 'stale'; citation: Citation; reason: StaleReason; now?: CodeSymbol };

/**
 * Decides for each citation of the indexed repository whether what it shows is the same at the newer
 * commit. A body is compared by its own text: a change in what it calls does not show here.
 */
export function planBump(
  citations: readonly Citation[],
  before: CodeIndex,
  after: CodeIndex,
): Outcome[] {
  return citations.flatMap((citation) => {
    const link = parsePermalink(citation.url);
    if (!link || link.repository.toLowerCase() !== before.repository.toLowerCase()) return [];
    if (judge(citation, before)) return [{ fate: 'stale', citation, reason: 'wrong-before' }];
    return [carryOver(citation, link, before, after)];
  });
}

/** How many citations share each fate, and how many each reason. */
export function summarise(outcomes: readonly Outcome[]): Record<string, number> {
  const counts: Record<string, number> = { unchanged: 0, moved: 0, stale: 0 };
  for (const outcome of outcomes) {
    counts[outcome.fate] = (counts[outcome.fate] ?? 0) + 1;
    if (outcome.fate === 'stale') counts[outcome.reason] = (counts[outcome.reason] ?? 0) + 1;
  }
  return counts;
}

function carryOver(
  citation: Citation,
  link: Permalink,
  before: CodeIndex,
  after: CodeIndex,
): Outcome {
  const { symbol } = citation;
  const { path, range } = link;
  const keep = (): Outcome => rewritten(citation, link, path, range, after);
  const stale = (reason: StaleReason, now?: CodeSymbol): Outcome =>
    now ? { fate: 'stale', citation, reason, now } : { fate: 'stale', citation, reason };
  if (link.view === 'tree') return hasFolder(after, path) ? keep() : stale('gone');
  if (before.files.get(path)?.blob === after.files.get(path)?.blob) return keep();
  if (symbol === undefined || !path.endsWith('.go') || namesFile(symbol, path)) {
    if (!after.files.has(path)) return stale('gone');
    return range ? stale('file-changed') : keep();
  }
  const old = symbolsIn(before, path, symbol).find((one) => range && overlap(one, range));
  if (!old || !range) return stale('wrong-before');
  const same = sameBody(old, after);
  if (!same) {
    const now = symbolsIn(after, path, symbol)[0];
    return now ? stale('body-changed', now) : stale('gone');
  }
  if (range.from < old.from || range.to > old.to) return stale('range-beyond-symbol', same);
  const shift = same.from - old.from;
  const lines = { from: range.from + shift, to: range.to + shift };
  return rewritten(citation, link, same.file, lines, after);
}

/** The symbol of the same name, kind and text: in the same file, else in the only other one. */
function sameBody(old: CodeSymbol, after: CodeIndex): CodeSymbol | undefined {
  const matches = symbolsNamed(after, old.name).filter(
    (one) => one.kind === old.kind && one.hash === old.hash,
  );
  const here = matches.find((one) => one.file === old.file);
  return here ?? (matches.length === 1 ? matches[0] : undefined);
}

function rewritten(
  citation: Citation,
  link: Permalink,
  path: string,
  range: LineRange | undefined,
  after: CodeIndex,
): Outcome {
  const { oddFragment, ...rest } = link;
  const target = { ...rest, path, ref: after.commit, ...(range ? { range } : {}) };
  const fragment = oddFragment === undefined ? '' : `#${oddFragment}`;
  const url = formatPermalink(target) + fragment;
  const moved = path !== link.path || range?.from !== link.range?.from;
  return {
    fate: moved ? 'moved' : 'unchanged',
    citation,
    edit: { offset: citation.place.offset, before: citation.url, after: url },
  };
}
