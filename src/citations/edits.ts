import { judge } from './judge.ts';
import { formatPermalink, parsePermalink } from './permalink.ts';
import type { Citation, CodeIndex } from './types.ts';

/** Replacement of one URL by another at an offset of a file. */
export interface Edit {
  offset: number;
  before: string;
  after: string;
}

/**
 * Applies edits to a text. Several references can share one URL, so equal edits count once;
 * throws when two edits want different things at one place or the text is not what they expect.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const byOffset = new Map<number, Edit>();
  for (const edit of edits) {
    const other = byOffset.get(edit.offset);
    if (other && other.after !== edit.after) {
      throw new Error(`one link would have to become both ${other.after} and ${edit.after}`);
    }
    byOffset.set(edit.offset, edit);
  }
  let result = text;
  for (const edit of [...byOffset.values()].sort((a, b) => b.offset - a.offset)) {
    const end = edit.offset + edit.before.length;
    if (edit.offset < 0 || text.slice(edit.offset, end) !== edit.before) {
      throw new Error(`${edit.before} is not written out at offset ${edit.offset}`);
    }
    result = result.slice(0, edit.offset) + edit.after + result.slice(end);
  }
  return result;
}

/** Edits that correct the range of citations whose symbol is in the cited file but not in the cited lines. */
export function repairs(citations: readonly Citation[], index: CodeIndex): Edit[] {
  return citations.flatMap((citation) => {
    const link = parsePermalink(citation.url);
    const range = judge(citation, index)?.repair;
    // A URL that is written with escapes cannot be found again in the text: its author edits it.
    if (!link || !range || citation.place.offset < 0) return [];
    const after = formatPermalink({ ...link, range });
    return [{ offset: citation.place.offset, before: citation.url, after }];
  });
}
