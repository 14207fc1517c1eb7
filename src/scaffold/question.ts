/** What a new file is made of: answers by the key of their question. */
export type Answers = Readonly<Record<string, string>>;

/** What is already there; answers are held against it. */
export interface Surroundings {
  /** Today, YYYY-MM-DD. */
  readonly today: string;
  /** The commit of go-zenon that pages are verified against, 40 hexadecimal digits. */
  readonly commit: string;
  /** Every file of the repository that a new one could collide with, by path. */
  readonly files: ReadonlySet<string>;
  /** Folders below docs/ that hold pages, by path relative to docs/. */
  readonly sections: readonly string[];
  /** Ids of the authors and tags that updates may name. */
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  /** Highest `sidebar_position` in each section. */
  readonly lastPosition: ReadonlyMap<string, number>;
}

/** One thing a new file needs to be told. */
export interface Question {
  /** Also the name of the option on the command line. */
  readonly key: string;
  readonly ask: string;
  /** The answer when nothing is typed; without one the question must be answered. */
  readonly fallback?: (answers: Answers, around: Surroundings) => string;
  /** Why an answer does not do, in one sentence that says what would; undefined when it does. */
  readonly fault?: (answer: string, answers: Answers, around: Surroundings) => string | undefined;
  /** Whether the question makes sense after these answers. */
  readonly when?: (answers: Answers) => boolean;
}

/** A file as it will be written. */
export interface NewFile {
  /** Relative to the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** One kind of file that can be made. */
export interface Kind {
  readonly name: string;
  readonly what: string;
  readonly questions: readonly Question[];
  readonly make: (answers: Answers, around: Surroundings) => NewFile;
  /** What the author does next, one sentence a line. */
  readonly next: (file: NewFile) => readonly string[];
}
