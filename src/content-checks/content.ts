import type { Root } from 'mdast';

/** How strictly a Markdown file is held to the page conventions. */
export type PageKind =
  /** A page of docs/: full front matter, explicit heading ids. */
  | 'doc'
  /** A community update in blog/. */
  | 'blog'
  /** A Markdown route in src/pages/. */
  | 'page'
  /** A file for readers of the repository (README.md, CONTRIBUTING.md …): no front matter. */
  | 'guide';

/** A file or link of the repository. */
export interface RepositoryFile {
  /** Path relative to the repository root, with forward slashes. */
  path: string;
  /** Content of a text file that checks look into; absent for binary and very large files. */
  text?: string;
  /** Target of a symbolic link, relative to the repository root (`../x` leaves it). */
  symlink?: string;
}

/** The YAML block at the top of a page. */
export interface FrontMatter {
  /** Parsed keys and values; empty when absent or not a mapping. */
  data: Record<string, unknown>;
  /** Line in the file of each top-level key. */
  lines: Record<string, number>;
  /** Whether the page has a front matter block at all. */
  present: boolean;
  /** What the YAML parser objected to. */
  errors: { line: number; message: string }[];
}

/** A Markdown heading, with its explicit id taken out of the text. */
export interface Heading {
  line: number;
  depth: number;
  text: string;
  /** Written `{#id}`, in .mdx as a comment `#id` in braces; undefined when there is none. */
  id?: string;
}

/** A parsed Markdown file. */
export interface Page {
  file: string;
  kind: PageKind;
  text: string;
  frontMatter: FrontMatter;
  tree: Root;
  headings: Heading[];
  /** Why the file could not be parsed; `tree` is empty then. */
  unreadable?: { line: number; message: string; cause: 'syntax' | 'nesting' | 'long-line' };
}

/** Everything that content rules look at, read once. */
export interface Content {
  files: RepositoryFile[];
  pages: Page[];
}
