import type { Json } from '../../packages/nom-db/src/decode/json.ts';
import type { Place } from './place.ts';

/** One piece of text in a cell. */
export interface Piece {
  readonly text: string;
  /** The whole value where `text` is shortened. */
  readonly full?: string;
  /** Where a click leads. */
  readonly to?: Place;
  /** Bytes, hashes, addresses: set in the font of code. */
  readonly code?: true;
}

/** What a cell of a table or the value of a field holds. */
export type Cell = readonly Piece[];

/** A column of a table. */
export interface Column {
  /** In downloads. */
  readonly name: string;
  /** Above the column. */
  readonly title: string;
  /** Numbers stand to the right. */
  readonly number?: true;
}

/** Rows of one page of a list. */
export interface TableSection {
  readonly kind: 'table';
  readonly id: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: ReadonlyArray<readonly Cell[]>;
  /** Says why, when there are no rows. */
  readonly empty: string;
  /** How many more rows there are, which only a download holds. */
  readonly left?: number;
  /** The first and the following page. */
  readonly first?: Place;
  readonly next?: Place;
}

/** Named values. */
export interface FieldsSection {
  readonly kind: 'fields';
  readonly id: string;
  readonly title: string;
  readonly fields: ReadonlyArray<{ readonly name: string; readonly value: Cell }>;
}

export type Section = TableSection | FieldsSection;

/** An answer, ready to be drawn. At most `PAGE_ROWS` rows a table. */
export interface View {
  /** What is shown; a search is answered with the place it found. */
  readonly place: Place;
  readonly title: string;
  /** What one should know first, a sentence each. */
  readonly notes: readonly string[];
  /** Places beside this one. */
  readonly related: ReadonlyArray<{ readonly text: string; readonly to: Place }>;
  readonly sections: readonly Section[];
  /** The answer as it was given, for downloads; stays in the worker (`slim`). */
  readonly data: Json;
}

/** Most rows of a table in a view: few enough to draw them without a pause. */
export const PAGE_ROWS = 50;
