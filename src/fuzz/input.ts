/** Something a contributor could send: one file. */
export interface Input {
  kind: InputKind;
  /** Path of the file, as the contributor names it. */
  file: string;
  text: string;
}

/** What is generated, and how often out of a hundred. */
export const SHARES = {
  page: 34,
  'front matter': 12,
  'mdx page': 8,
  record: 12,
  term: 6,
  claim: 7,
  redirects: 5,
  svg: 6,
  drawing: 5,
  'file name': 5,
} as const;

export type InputKind = keyof typeof SHARES;

/** What became of an input. */
export interface Verdict {
  /** `refused`: an error at file and line; `harmless`: it becomes a page that can do nothing. */
  outcome: 'refused' | 'harmless';
  /** What should not have happened; empty for a good verdict. */
  faults: string[];
}

/** Decides what becomes of one kind of input. */
export type Judge = (input: Input) => Verdict | Promise<Verdict>;

/** An input that once did what none may. */
export interface Known extends Input {
  /** What it did. */
  name: string;
  outcome: Verdict['outcome'];
}
