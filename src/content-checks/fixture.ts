import type { Content, PageKind } from './content.ts';
import { kindOf } from './kinds.ts';
import { parsePage } from './parse-page.ts';

/** A small repository that a rule must object to (red) or accept (green). */
export interface Fixture {
  /** Text by path. */
  files: Record<string, string>;
  /** Link target by path. */
  symlinks?: Record<string, string>;
  /** Red fixtures: the place that must be reported, `path` or `path:line`. */
  at?: string;
}

/** What a rule's `<name>.fixtures.ts` exports. */
export interface Fixtures {
  red: Fixture[];
  green: Fixture[];
}

const DESCRIPTION =
  'An example page that keeps to every rule, so that a fixture shows exactly one fault and no other.';

/** Line of the file on which the body given to `docPage` begins. */
export const BODY_LINE = 9;

/** The text of a good document with the given body; `change` replaces or (undefined) drops keys. */
export function docPage(body: string, change: Record<string, string | undefined> = {}): string {
  const keys = {
    title: 'An example',
    sidebar_position: '1',
    description: DESCRIPTION,
    status: 'draft',
    verified: '2026-11-22',
    commit: 'a'.repeat(40),
    ...change,
  };
  return `${frontMatter(keys)}\n${body}\n`;
}

/** The text of a good community update with the given body. */
export function blogPost(body: string, change: Record<string, string | undefined> = {}): string {
  const keys = {
    title: 'An update',
    description: DESCRIPTION,
    slug: 'an-update',
    date: '2026-11-22',
    authors: '[someone]',
    tags: '[update]',
    ...change,
  };
  return `${frontMatter(keys)}\n${body}\n`;
}

function frontMatter(keys: Record<string, string | undefined>): string {
  const lines = Object.entries(keys)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value}`);
  return ['---', ...lines, '---'].join('\n');
}

/** Turns a fixture into what rules look at, as the loader does for the real repository. */
export function contentOf({ files, symlinks = {} }: Fixture): Content {
  const pages = Object.entries(files).flatMap(([path, text]) => {
    const kind: PageKind | undefined = kindOf(path);
    return kind ? [parsePage(path, kind, text)] : [];
  });
  return {
    files: [
      ...Object.entries(files).map(([path, text]) => ({ path, text })),
      ...Object.entries(symlinks).map(([path, symlink]) => ({ path, symlink })),
    ],
    pages,
  };
}
