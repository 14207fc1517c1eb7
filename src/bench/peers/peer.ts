import type { GeneratedFile } from '../growth/generate.ts';

/** A generator of documentation that ours is compared with, as its makers set it up. */
export interface Peer {
  name: string;
  /** What is installed for it, each with its exact version. */
  packages: Readonly<Record<string, string>>;
  /** Oldest version of Node that it runs on: major and minor. */
  node: readonly [number, number];
  /** Its settings, and the pages in the dialect it reads, by path below its folder. */
  files(pages: readonly GeneratedFile[]): GeneratedFile[];
  /** The program that builds, below node_modules, with its arguments. */
  build: readonly [string, ...string[]];
  /** Folder of the built site. */
  out: string;
  /** Address of a page, by its path. */
  address(path: string): string;
}

/** Text outside fenced code, changed by `change`; code stays as it is. */
export function outsideCode(markdown: string, change: (line: string) => string): string {
  let fence: string | undefined;
  return markdown
    .split('\n')
    .map((line) => {
      const mark = /^[\s>]*(`{3,}|~{3,})/.exec(line)?.[1];
      const inside = fence !== undefined;
      if (mark && fence === undefined) fence = mark;
      else if (mark && fence !== undefined && mark.startsWith(fence)) fence = undefined;
      return inside || mark ? line : change(line);
    })
    .join('\n');
}

/** Folders at the top that hold pages, in order. */
export function topFolders(pages: readonly GeneratedFile[]): string[] {
  return [...new Set(pages.map(({ path }) => path.split('/')[0] ?? ''))].sort();
}

/** Title of a page, from its front matter. */
export function titleOf(markdown: string): string {
  const [, title = 'Page'] = /^title: *(.*)$/m.exec(markdown) ?? [];
  return title.replace(/^["']|["']$/g, '');
}

/** Address below the root of a site whose pages are folders: `a/index.md` is `/a/`, `a/b.md` is `/a/b/`. */
export function folderAddress(path: string): string {
  return `/${path.replace(/(^|\/)index\.md$/, '$1').replace(/([^/])\.md$/, '$1/')}`;
}
