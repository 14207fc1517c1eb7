import { formatProblem } from '../problems/problem.ts';
import { buildIndex } from './build-index.ts';
import { planBump } from './bump.ts';
import { citationsOf, surveyCitations } from './check.ts';
import { applyEdits, type Edit, repairs } from './edits.ts';
import { loadContent, loadIndex, saveContent, saveIndex } from './load.ts';
import { similarNames, symbolsNamed } from './lookup.ts';
import { formatPermalink } from './permalink.ts';
import type { CodeIndex } from './types.ts';

/** What a command prints and the exit code it ends with. */
export interface CommandResult {
  lines: string[];
  code: 0 | 1;
}

/** `check`: every wrong citation with its place and remedy. */
export function runCheck(root: string): CommandResult {
  const { count, problems } = surveyCitations(root);
  const total = `${count} citations, ${problems.length} problems`;
  return { lines: [...problems.map(formatProblem), total], code: problems.length > 0 ? 1 : 0 };
}

/** `fix`: rewrites the range of each citation whose symbol is in the cited file; reports what is left. */
export function runFix(root: string): CommandResult {
  const index = loadIndex(root);
  const lines: string[] = [];
  for (const content of loadContent(root)) {
    const edits = repairs(citationsOf(content), index);
    if (edits.length === 0) continue;
    const text = applyEdits(content.text, edits);
    saveContent(root, { ...content, text });
    lines.push(`${content.file}: ${edits.length} ranges corrected`);
  }
  const rest = runCheck(root);
  return { lines: [...lines, ...rest.lines], code: rest.code };
}

/** `show`: permalinks, ready to paste, of every symbol of that name. */
export function runShow(root: string, name: string): CommandResult {
  const index = loadIndex(root);
  const symbols = symbolsNamed(index, name);
  if (symbols.length === 0) {
    const similar = similarNames(index, name);
    return { lines: [`no symbol named ${name}`, ...similar.map((one) => `  ${one}`)], code: 1 };
  }
  const lines = symbols.map((symbol) => {
    const { file: path, from, to } = symbol;
    const target = { repository: index.repository, view: 'blob' as const, ref: index.commit, path };
    return `${symbol.kind}  [\`${name}\`](${formatPermalink({ ...target, range: { from, to } })})`;
  });
  return { lines, code: 0 };
}

/** `bump`: carries citations over to another commit, and lists those which have to be read again. */
export async function runBump(
  root: string,
  request: { commit: string; repo: string; today: string; dryRun: boolean },
): Promise<CommandResult> {
  const before = loadIndex(root);
  const after = await buildIndex({ ...request, root, repository: before.repository });
  const lines: string[] = [];
  const totals = { unchanged: 0, moved: 0, stale: 0 };
  for (const content of loadContent(root)) {
    const outcomes = planBump(citationsOf(content), before, after);
    const edits = outcomes.flatMap((one): Edit[] => ('edit' in one ? [one.edit] : []));
    for (const outcome of outcomes) totals[outcome.fate]++;
    const stale = outcomes.filter((one) => one.fate === 'stale');
    for (const { citation, reason } of stale) {
      const { file, line, column } = citation.place;
      lines.push(`${file}:${line}:${column}  ${citation.symbol ?? citation.url}  ${reason}`);
    }
    if (!request.dryRun && edits.length > 0) {
      saveContent(root, { ...content, text: applyEdits(content.text, edits) });
    }
  }
  if (!request.dryRun) saveIndex(root, after);
  const { unchanged, moved, stale } = totals;
  lines.push(`${before.commit.slice(0, 7)} to ${after.commit.slice(0, 7)}:`);
  lines.push(`${unchanged} unchanged, ${moved} moved, ${stale} to be read again`);
  return { lines, code: 0 };
}

/** `index`: makes the committed index anew for a commit, without touching any citation. */
export async function runIndex(
  root: string,
  request: { commit: string; repo: string; today: string; repository: string },
): Promise<CommandResult> {
  const index = await buildIndex({ ...request, root });
  saveIndex(root, index);
  return { lines: [describe(index)], code: 0 };
}

function describe(index: CodeIndex): string {
  const symbols = [...index.symbols.values()].reduce((sum, list) => sum + list.length, 0);
  return `${index.repository} at ${index.commit}: ${index.files.size} files, ${symbols} symbols`;
}
