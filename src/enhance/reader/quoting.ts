import { quotation } from '../../forum/quote.ts';
import type { Copied } from '../clipboard.ts';
import { markdownOf } from './markdown.ts';
import { contentOf, headingOf, quotedFrom, titleOf } from './place.ts';

/** What a reader is told a section is called. */
export function nameOf(heading: HTMLElement | undefined): string {
  return heading ? `“${titleOf(heading)}”` : 'this page';
}

/** Forums take posts of 32,000 characters as a rule, and nobody reads a quotation of that length. */
const LONGEST = 12_000;

/** Quotes a section, a long one up to where it becomes too long; above the first heading, a paragraph. */
export function quoteSection(heading: HTMLElement | undefined): Copied {
  const first = document.querySelector('main article p');
  const nodes = heading ? contentOf(heading) : first ? [first] : [];
  const { text, whole } = beginningOf(nodes);
  if (!text) throw new Error('There is nothing to quote here.');
  return {
    text: quotation(text, quotedFrom(heading)),
    said: `${whole ? 'Quotation' : 'The beginning'} of ${nameOf(heading)} copied`,
  };
}

/** As many of the nodes as fit; of a table that does not, its first rows. */
function beginningOf(nodes: readonly Node[]): { text: string; whole: boolean } {
  const parts: string[] = [];
  let length = 0;
  for (const node of nodes) {
    const part = markdownOf([node]);
    length += part.length;
    if (length <= LONGEST) {
      if (part) parts.push(part);
      continue;
    }
    const rows = part.slice(0, LONGEST - (length - part.length)).split('\n');
    if (part.startsWith('|')) parts.push(rows.slice(0, -1).join('\n'));
    return { text: [...parts, '…'].join('\n\n'), whole: false };
  }
  return { text: parts.join('\n\n'), whole: true };
}

/** Quotes what is selected. */
export function quoteSelection(selection: Selection): Copied {
  const range = selection.getRangeAt(0);
  const around =
    range.commonAncestorContainer instanceof Element
      ? range.commonAncestorContainer
      : range.commonAncestorContainer.parentElement;
  const text = around?.closest('pre')
    ? `\`\`\`\n${selection.toString().replace(/\n$/, '')}\n\`\`\``
    : markdownOf(range.cloneContents().childNodes);
  if (!text) throw new Error('Nothing is selected that could be quoted.');
  return {
    text: quotation(text, quotedFrom(headingOf(range.startContainer))),
    said: 'Quotation copied',
  };
}
