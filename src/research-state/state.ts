/** One page of the documentation as far as the overview needs it. */
export interface PageFact {
  /** First folder: external, internal, proposal, … */
  section: string;
  status: string | undefined;
}

/** One update as the home page shows it. */
export interface UpdateFact {
  title: string;
  description: string;
  /** Address below the base path. */
  to: string;
  /** Text of the date as the update states it. */
  dateLabel: string;
  /** ISO date used for order only. */
  order: string;
}

/** Figures of the home page, all counted from the files at build time. */
export interface ResearchState {
  pages: Record<string, { total: number; reviewed: number }>;
  records: number;
  cells: number;
  claims: number;
  terms: number;
  citations: number;
  drawings: number;
  updates: UpdateFact[];
}

/** Counts pages and reviewed pages by section. */
export function countPages(pages: readonly PageFact[]): ResearchState['pages'] {
  const counts: ResearchState['pages'] = {};
  for (const page of pages) {
    counts[page.section] ??= { total: 0, reviewed: 0 };
    const count = counts[page.section] as { total: number; reviewed: number };
    count.total += 1;
    if (page.status === 'reviewed') count.reviewed += 1;
  }
  return counts;
}

/** Newest first; equal dates keep a fixed order by address. */
export function newestFirst(updates: readonly UpdateFact[]): UpdateFact[] {
  return [...updates].sort((a, b) =>
    a.order === b.order ? (a.to < b.to ? -1 : 1) : a.order < b.order ? 1 : -1,
  );
}

/** How many permalinks to go-zenon at a full commit a Markdown text holds. */
export function countCitations(markdown: string): number {
  return markdown.match(/github\.com\/zenon-network\/go-zenon\/blob\/[0-9a-f]{40}\//g)?.length ?? 0;
}
