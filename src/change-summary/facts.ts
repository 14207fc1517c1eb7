import { citationsOf } from '../citations/check.ts';
import { parsePermalink } from '../citations/permalink.ts';
import { parseClaim } from '../claims/load.ts';
import { parsePage } from '../content-checks/parse-page.ts';
import { fencesOf } from '../diagrams/fences.ts';
import { drawingName } from '../diagrams/names.ts';
import { parseTerm } from '../glossary/load.ts';

/** Texts of a repository at one moment, by path with forward slashes. */
export type Snapshot = ReadonlyMap<string, string>;

/** What a snapshot states, each fact under a key that stays when only its content changes. */
export interface Facts {
  /** Address → title and status of the page. */
  readonly pages: ReadonlyMap<string, string>;
  /** Addresses of sections: page and heading id. */
  readonly sections: ReadonlySet<string>;
  /** `page: symbol, path, lines` of each citation of go-zenon or another repository. */
  readonly citations: ReadonlySet<string>;
  /** Id → verdict and claim. */
  readonly claims: ReadonlyMap<string, string>;
  /** Id → the term's sentence. */
  readonly terms: ReadonlyMap<string, string>;
  /** Drawing → where it stands. */
  readonly drawings: ReadonlyMap<string, string>;
}

/** Reads the facts out of a snapshot. Files that cannot be read are passed over: the checks name them. */
export function factsOf(snapshot: Snapshot): Facts {
  const facts = {
    pages: new Map<string, string>(),
    sections: new Set<string>(),
    citations: new Set<string>(),
    claims: new Map<string, string>(),
    terms: new Map<string, string>(),
    drawings: new Map<string, string>(),
  };
  for (const [path, text] of snapshot) {
    if (/^(docs|blog)\/.*\.mdx?$/.test(path)) addPage(path, text, facts);
    else if (path.startsWith('data/claims/')) {
      const parsed = parseClaim(path, text);
      if (!('record' in parsed)) continue;
      const { id, verdict, claim } = parsed.record.claim;
      facts.claims.set(id, `${verdict}: ${claim}`);
    } else if (path.startsWith('data/glossary/')) {
      const parsed = parseTerm(path, text);
      if ('term' in parsed) facts.terms.set(parsed.term.id, parsed.term.short);
    }
  }
  return facts;
}

type Mutable = {
  pages: Map<string, string>;
  sections: Set<string>;
  citations: Set<string>;
  drawings: Map<string, string>;
};

function addPage(path: string, text: string, facts: Mutable): void {
  const page = parsePage(path, path.startsWith('blog/') ? 'blog' : 'doc', text);
  const address = addressOf(path, page.frontMatter.data.slug);
  const { title, status } = page.frontMatter.data;
  facts.pages.set(address, [title, status].filter(Boolean).join(', '));
  for (const { id } of page.headings) if (id !== undefined) facts.sections.add(`${address}#${id}`);
  if (page.unreadable) return;
  for (const { url, symbol } of citationsOf({ file: path, text })) {
    const link = parsePermalink(url);
    if (!link) continue;
    facts.citations.add(`${address}: ${[symbol, placeOf(url)].filter(Boolean).join(', ')}`);
  }
  for (const { source } of fencesOf(path, text)) {
    const description = /accTitle:\s*(.+)/.exec(source)?.[1] ?? 'a diagram';
    facts.drawings.set(drawingName(source), `${address}: ${description.trim()}`);
  }
}

/** `owner/name path#lines` of a permanent link: the commit is the same for all, or said by the check. */
function placeOf(url: string): string {
  const [, repository, place] =
    /^https:\/\/github\.com\/([^/]+\/[^/]+)\/blob\/[0-9a-f]{40}\/(.*)$/.exec(url) ?? [];
  return repository === undefined ? url : `${repository} ${place}`;
}

function addressOf(path: string, slug: unknown): string {
  if (path.startsWith('blog/')) {
    const name = path.replace(/^blog\/|\/index\.mdx?$|\.mdx?$/g, '');
    return `/blog/${typeof slug === 'string' ? slug.replace(/^\//, '') : name}/`;
  }
  const name = path.replace(/^docs\/|\.mdx?$/g, '').replace(/(^|\/)index$/, '$1');
  return `/${name}/`.replace(/\/+/g, '/');
}
