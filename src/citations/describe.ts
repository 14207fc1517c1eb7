import { type Permalink, parsePermalink } from './permalink.ts';
import type { Citation, CodeIndex, LineRange } from './types.ts';

/** A citation in the words and values a reader sees. */
export interface DescribedCitation {
  url: string;
  /** `owner/name`. */
  repository: string;
  /** Code text of the link, else the path. */
  symbol: string;
  file: string;
  /** `72–77`, `72`, or empty where the link names no lines. */
  lines: string;
  range?: LineRange;
  /** First seven digits of the commit. */
  commit: string;
  /** All of it in one line, for a tooltip. */
  text: string;
}

/** Describes a citation; undefined for a URL that is no link to code at a commit. */
export function describeCitation(
  { url, symbol }: Pick<Citation, 'url' | 'symbol'>,
  index: Pick<CodeIndex, 'repository'>,
): DescribedCitation | undefined {
  const link = parsePermalink(url);
  if (!link || !/^[0-9a-f]{40}$/.test(link.ref)) return undefined;
  const commit = link.ref.slice(0, 7);
  const file = link.path === '' ? '.' : link.path;
  const lines = link.range ? formatLines(link.range) : '';
  const place = lines === '' ? file : `${file} ${lines.includes('–') ? 'lines' : 'line'} ${lines}`;
  const named = symbol !== undefined && symbol !== file ? [symbol] : [];
  const foreign = isSame(link, index) ? [] : [link.repository];
  return {
    url,
    repository: link.repository,
    symbol: symbol ?? file,
    file,
    lines,
    ...(link.range ? { range: link.range } : {}),
    commit,
    text: [...named, ...foreign, place, commit].join(' · '),
  };
}

/** Each citation once, the indexed repository first, then by repository, file, line and symbol. */
export function sortCitations(
  citations: readonly DescribedCitation[],
  index: Pick<CodeIndex, 'repository'>,
): DescribedCitation[] {
  const unique = new Map(citations.map((one) => [`${one.url} ${one.symbol}`, one]));
  const rank = (one: DescribedCitation): number => (isSame(one, index) ? 0 : 1);
  return [...unique.values()].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      compare(a.repository, b.repository) ||
      compare(a.file, b.file) ||
      (a.range?.from ?? 0) - (b.range?.from ?? 0) ||
      compare(a.symbol, b.symbol),
  );
}

/** One sentence on how far upstream has moved since the pinned commit. */
export function upstreamSentence({ commit, upstream }: CodeIndex): string {
  const { branch, ahead, observed } = upstream;
  const count = ahead === 1 ? '1 commit' : `${ahead === 0 ? 'no' : ahead} commits`;
  return `On ${observed} its branch ${branch} had ${count} beyond ${commit.slice(0, 7)}.`;
}

function formatLines({ from, to }: LineRange): string {
  return from === to ? String(from) : `${from}–${to}`;
}

function isSame(
  link: Pick<Permalink, 'repository'>,
  index: Pick<CodeIndex, 'repository'>,
): boolean {
  return link.repository.toLowerCase() === index.repository.toLowerCase();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
