import type { LineRange } from './types.ts';

/** The parts of a GitHub link to a file or folder at a ref. */
export interface Permalink {
  /** `owner/name`. */
  repository: string;
  view: 'blob' | 'tree';
  /** What stands where the commit belongs: a full id, a short one, a branch or a tag. */
  ref: string;
  /** Path inside the repository, percent-decoded; empty for the root. */
  path: string;
  range?: LineRange;
  /** The fragment as written, without `#`, when it is not a line range. */
  oddFragment?: string;
}

const LINK =
  /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+)\/(blob|tree)\/([^/?#]+)([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/;
const RANGE = /^L(\d+)(?:C\d+)?(?:-L(\d+)(?:C\d+)?)?$/;

/** Reads a GitHub file or folder link; undefined for any other URL. */
export function parsePermalink(url: string): Permalink | undefined {
  const match = LINK.exec(url);
  if (!match) return undefined;
  const [, repository = '', view, ref = '', rest = '', fragment] = match;
  const link: Permalink = {
    repository,
    view: view === 'tree' ? 'tree' : 'blob',
    ref,
    path: decodePath(rest.replace(/^\//, '').replace(/\/$/, '')),
  };
  if (fragment === undefined || fragment === '') return link;
  const lines = RANGE.exec(fragment);
  if (!lines) return { ...link, oddFragment: fragment };
  const from = Number(lines[1]);
  return { ...link, range: { from, to: lines[2] === undefined ? from : Number(lines[2]) } };
}

/** Writes a permalink; a range of one line becomes `#L7`, a longer one `#L7-L9`. */
export function formatPermalink(link: Omit<Permalink, 'oddFragment'>): string {
  const path = link.path === '' ? '' : `/${link.path.split('/').map(encodeURIComponent).join('/')}`;
  const fragment = link.range === undefined ? '' : `#${formatRange(link.range)}`;
  return `https://github.com/${link.repository}/${link.view}/${link.ref}${path}${fragment}`;
}

/** `L7` or `L7-L9`. */
export function formatRange(range: LineRange): string {
  return range.from === range.to ? `L${range.from}` : `L${range.from}-L${range.to}`;
}

/** True for a full 40-digit commit id. */
export function isFullSha(ref: string): boolean {
  return /^[0-9a-f]{40}$/.test(ref);
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
