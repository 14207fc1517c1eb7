import type { Failure } from './failure.ts';
import type { Place } from './place.ts';
import type { View } from './view.ts';

/** A file that the reader chose, and where it lies in the directory. */
export interface ChosenFile {
  readonly path: string;
  readonly file: File;
}

/**
 * What the page asks of the worker. A new question ends the one before, but for `files`, which
 * brings a piece of a directory before `open-files`, and for `save`.
 */
export type Question = { readonly id: number } & (
  | { readonly kind: 'open-sample'; readonly manifest: string }
  | { readonly kind: 'files'; readonly files: readonly ChosenFile[] }
  /** `looked`: how many files the directory holds in all. */
  | { readonly kind: 'open-files'; readonly looked: number }
  | { readonly kind: 'open-handle'; readonly handle: FileSystemDirectoryHandle }
  /** Opens what is open once more, to see what has come since; only for a handle. */
  | { readonly kind: 'read-again' }
  | { readonly kind: 'ask'; readonly place: Place }
  /** Makes a file of the view that is shown: all of it as JSON, or one of its tables as CSV. */
  | { readonly kind: 'save'; readonly table?: string }
  /** Tries to send something away; see `proof.ts`. */
  | { readonly kind: 'prove' }
  | { readonly kind: 'cancel' }
);

/** What was opened. */
export interface Opened {
  /** Names of the databases that are there. */
  readonly databases: readonly string[];
  /** Bytes of all their tables. */
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

/** What came of trying to send something from the worker. */
export interface Proof {
  /** The directive of the page's policy by which the browser refused; absent when it did not. */
  readonly refusedBy?: string;
  /** Means of sending that are left once a directory of the reader's own is opened. */
  readonly left: readonly string[];
}

/** What the worker says, about the question with the same `id`. */
export type Answer = { readonly id: number } & (
  | { readonly kind: 'opened'; readonly opened: Opened }
  /** With `opened` when the directory had changed and was opened once more. */
  | { readonly kind: 'view'; readonly view: View; readonly opened?: Opened }
  | { readonly kind: 'progress'; readonly step: Step }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'file'; readonly name: string; readonly file: Blob }
  | { readonly kind: 'proof'; readonly proof: Proof }
);
