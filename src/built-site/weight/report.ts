import { BUDGETS } from './budgets.ts';
import { PAGE_KINDS, type PageKind } from './kind.ts';
import type { PageWeight } from './weigh.ts';

/** One row of the table of budgets, for programs. */
export interface BudgetRow {
  page: string;
  kind: PageKind;
  bytes: number;
  requests: number;
  budget: { bytes: number; requests?: number };
  parts: Record<string, number>;
}

/** The table as data, in the order of the weights. */
export function budgetRows(weights: readonly PageWeight[]): BudgetRow[] {
  return weights.map(({ page, kind, bytes, parts }) => ({
    page: page.route,
    kind,
    bytes,
    requests: parts.length,
    budget: BUDGETS[kind],
    parts: Object.fromEntries(parts.map((part) => [part.file, part.bytes])),
  }));
}

/** The table as Markdown: a line a kind of page, then a line a page, the heaviest first. */
export function budgetTable(weights: readonly PageWeight[]): string {
  const kinds = PAGE_KINDS.flatMap((kind) => {
    const those = weights.filter((weight) => weight.kind === kind);
    const [heaviest] = those;
    if (!heaviest) return [];
    const median = those[Math.floor(those.length / 2)]?.bytes ?? 0;
    const limit = BUDGETS[kind].bytes;
    return [
      `| ${kind} | ${those.length} | ${median} | ${heaviest.bytes} | ${limit} | ${heaviest.page.route} |`,
    ];
  });
  const pages = weights.map(({ page, kind, bytes, parts }) => {
    const share = Math.round((100 * bytes) / BUDGETS[kind].bytes);
    const [html, ...others] = parts;
    const rest = others.reduce((sum, part) => sum + part.bytes, 0);
    return `| ${page.route} | ${kind} | ${bytes} | ${share} % | ${parts.length} | ${html?.bytes ?? 0} | ${rest} |`;
  });
  return [
    'Bytes of everything that a page starts by itself, compressed by brotli.',
    '',
    '| kind | pages | median | heaviest | budget | the heaviest is |',
    '|---|--:|--:|--:|--:|---|',
    ...kinds,
    '',
    '| page | kind | bytes | of its budget | requests | HTML | other files |',
    '|---|---|--:|--:|--:|--:|--:|',
    ...pages,
    '',
  ].join('\n');
}
