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

/** Longest link to code that is accepted, in characters. */
const LONGEST = 400;
const PLAIN_FRAGMENT = /^(?:[\w.~-]|%[0-9A-Fa-f]{2})+$/;
/** Kinds of files that GitHub shows with headings, which can be linked. */
const WITH_HEADINGS = /\.(?:md|markdown|rst|adoc|org)$/i;

/**
 * What is odd about the way a link to code is written: signs that no path in Git needs, steps out of the
 * folder, a fragment that names neither lines nor a heading. Undefined when a reader gets what they see.
 */
export function oddForm(url: string): string | undefined {
  const link = parsePermalink(url);
  if (!link) return 'it is no link to a file of GitHub';
  if (url.length > LONGEST) return `it is longer than ${LONGEST} characters`;
  const written = url.slice(0, url.includes('#') ? url.indexOf('#') : url.length);
  // Printable ASCII that needs no quoting anywhere; everything else is written with percent signs.
  if (!/^(?:[\w.~!$&()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*$/.test(written)) {
    return 'its path holds signs that do not belong in an address';
  }
  const { path, oddFragment } = link;
  const parts = path.split('/');
  if (path !== '' && parts.some((part) => /^\.{0,2}$/.test(part)))
    return 'its path holds odd steps';
  if (/[\p{C}\p{Zl}\p{Zp}<>"\\]/u.test(path)) return 'its path holds signs that no file has';
  if (oddFragment === undefined) return undefined;
  if (WITH_HEADINGS.test(path) && PLAIN_FRAGMENT.test(oddFragment)) return undefined;
  return `"#${oddFragment.slice(0, 40)}" is no line range`;
}

/** Whether a URL is a link to a file at a full commit id, written in the ordinary way. */
export function isPermalink(url: string): boolean {
  const link = parsePermalink(url);
  return link?.view === 'blob' && isFullSha(link.ref) && link.path !== '' && !oddForm(url);
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
