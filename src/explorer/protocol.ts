import type { Failure } from './failure.ts';
import type { Place } from './place.ts';
import type { View } from './view.ts';

/** A file that the reader chose, and where it lies in the directory. */
export interface ChosenFile {
  readonly path: string;
  readonly file: File;
}

/** What the page asks of the worker. A new question ends the one before. */
export type Question = { readonly id: number } & (
  | { readonly kind: 'open-sample'; readonly manifest: string }
  | { readonly kind: 'open-files'; readonly files: readonly ChosenFile[] }
  | { readonly kind: 'ask'; readonly place: Place }
  | { readonly kind: 'cancel' }
);

/** What was opened. */
export interface Opened {
  /** Names of the databases that are there. */
  readonly databases: readonly string[];
  /** Bytes of all their files. */
  readonly size: number;
  /** Height of the newest momentum; absent without a ledger. */
  readonly newest?: number;
}

/** How far a question is. `total` is absent where it is not known. */
export interface Step {
  /** What is counted: "keys", "bytes". */
  readonly unit: string;
  readonly done: number;
  readonly total?: number;
}

/** What the worker says, about the question with the same `id`. */
export type Answer = { readonly id: number } & (
  | { readonly kind: 'opened'; readonly opened: Opened }
  | { readonly kind: 'view'; readonly view: View }
  | { readonly kind: 'progress'; readonly step: Step }
  | { readonly kind: 'failed'; readonly failure: Failure }
);
