import type { Cite } from '../schema/cite.ts';
import { isRepository, type Source, sourceDay } from '../schema/source.ts';

/** Where a reader can open a citation, and how it is called. */
export interface CiteLink {
  source: string;
  /** What the source is. */
  title: string;
  /** The place in it: symbol, section or file. */
  place: string;
  /** Address of the place: a permanent link to the lines, or the document. */
  url: string;
  /** Day the source speaks for. */
  date: string;
}

/** A citation as a link. */
export function citeLink(source: Source, cite: Cite): CiteLink {
  return {
    source: source.id,
    title: source.title,
    place: placeOf(cite),
    url: citeUrl(source, cite),
    date: sourceDay(source),
  };
}

function placeOf(cite: Cite): string {
  const file = cite.path === undefined ? '' : [cite.path, cite.lines].filter(Boolean).join(':');
  return [cite.symbol ?? cite.section, file].filter(Boolean).join(', ');
}

/** Address of a citation. GitHub and GitLab understand the lines; elsewhere the repository opens. */
export function citeUrl(source: Source, cite: Cite): string {
  if (!isRepository(source)) return source.url;
  const root = source.repo.startsWith('https://')
    ? source.repo
    : `https://github.com/${source.repo}`;
  if (cite.path === undefined) return `${root}/tree/${source.commit}`;
  const path = cite.path.split('/').map(encodeURIComponent).join('/');
  const gitlab = /^https:\/\/gitlab\./.test(root);
  const blob = gitlab ? '-/blob' : 'blob';
  return `${root.replace(/\.git$/, '')}/${blob}/${source.commit}/${path}${fragment(cite, gitlab)}`;
}

function fragment(cite: Cite, gitlab: boolean): string {
  if (cite.lines === undefined) return '';
  const [first, last] = String(cite.lines).split('-');
  if (last === undefined) return `#L${first}`;
  return gitlab ? `#L${first}-${last}` : `#L${first}-L${last}`;
}
