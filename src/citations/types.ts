/** What a named piece of Go source is. */
export type SymbolKind =
  | 'func'
  | 'method'
  | 'type'
  | 'interface-method'
  | 'field'
  | 'const'
  | 'var';

/** One named piece of source at the indexed commit. */
export interface CodeSymbol {
  /** `Type.Method`, `Struct.Field`, `Interface.Method` or the bare name. */
  name: string;
  kind: SymbolKind;
  /** Path inside the repository. */
  file: string;
  /** First line, 1-based. */
  from: number;
  /** Last line, 1-based, inclusive. */
  to: number;
  /** First eight hex digits of the SHA-256 of its text, runs of spaces and tabs counted as one space. */
  hash: string;
}

/** A file of the repository at the indexed commit, of any kind. */
export interface SourceFile {
  path: string;
  /** Number of lines; null for a file that is not text. */
  lines: number | null;
  /** First eight hex digits of the git blob id: equal ids mean equal contents. */
  blob: string;
}

/** How far the repository's main branch had moved beyond the indexed commit when that was last looked at. */
export interface Upstream {
  branch: string;
  /** Full commit id of the branch. */
  head: string;
  /** Commits on the branch that the indexed commit does not contain. */
  ahead: number;
  /** ISO date of the observation. */
  observed: string;
}

/** Everything a citation is checked against. */
export interface CodeIndex {
  /** `owner/name` on GitHub. */
  repository: string;
  /** Full 40-hex commit id. */
  commit: string;
  /** ISO date of the commit (UTC). */
  committed: string;
  /** ISO date on which the index was made. */
  recorded: string;
  upstream: Upstream;
  files: ReadonlyMap<string, SourceFile>;
  /** By file path, in order of appearance. */
  symbols: ReadonlyMap<string, readonly CodeSymbol[]>;
}

/** An inclusive, 1-based range of lines. */
export interface LineRange {
  from: number;
  to: number;
}

/** A place in a file of this project. Offsets count UTF-16 units from the file's start. */
export interface Place {
  file: string;
  line: number;
  column: number;
  /** Offset of the URL's first character. */
  offset: number;
}

/** A link to source code as it was found in a page or a record. */
export interface Citation {
  /** The URL as written. */
  url: string;
  /** Code text of the link (or the record's `symbol`); undefined when there is none. */
  symbol?: string;
  /** True where the convention asks for a symbol (a link in Markdown), false for a bare URL in a record. */
  symbolExpected: boolean;
  place: Place;
}
