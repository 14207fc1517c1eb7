import type { Alternative } from '../../search/alternatives.ts';
import type { Rankable } from '../../search/rank.ts';

/** One place that answers: a page, or a section of it. The excerpt is made by the index: text and `<mark>` only. */
export interface Hit extends Rankable {
  url: string;
}

/** Hits, and how the query had to be changed to find them. */
export interface Answer {
  hits: Hit[];
  changed?: Pick<Alternative, 'query'> & {
    /** Words of the query that no page holds; all of it where none is named. */
    unknown?: readonly string[];
  };
}

/** The best hits, known before the whole answer. */
export interface FirstHits {
  hits: Hit[];
  /** Whether they say every word of the query: the whole answer has none that are better. */
  whole: boolean;
}
