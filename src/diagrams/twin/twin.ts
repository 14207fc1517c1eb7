/** One line of a diagram told in words, with what it holds. */
export interface TwinItem {
  text: string;
  children?: TwinItem[];
}

/** A list under a heading, such as "Messages". */
export interface TwinSection {
  heading: string;
  items: TwinItem[];
}

/** A line that the reader of this diagram type does not understand. */
export interface UnreadLine {
  /** 1-based line inside the diagram's source. */
  line: number;
  text: string;
}

/** What a diagram shows, in words. */
export interface Twin {
  /** Sections that have at least one item. */
  sections: TwinSection[];
  /** Every label that the drawing has to show. */
  labels: string[];
  unread: UnreadLine[];
}

/** Puts a twin together: leaves out empty sections and repeated labels. */
export function makeTwin(
  sections: readonly TwinSection[],
  labels: Iterable<string>,
  unread: UnreadLine[],
): Twin {
  const shown = [...new Set(labels)].filter((label) => label !== '');
  return { sections: sections.filter(({ items }) => items.length > 0), labels: shown, unread };
}
