import { quotation } from '../../forum/quote.ts';
import type { Copied } from '../clipboard.ts';
import { markdownOf } from './markdown.ts';
import { contentOf, headingOf, quotedFrom, titleOf } from './place.ts';

/** What a reader is told a section is called. */
export function nameOf(heading: HTMLElement | undefined): string {
  return heading ? `“${titleOf(heading)}”` : 'this page';
}

/** Quotes all of a section; above the first heading, the first paragraph of the page. */
export function quoteSection(heading: HTMLElement | undefined): Copied {
  const first = document.querySelector('main article p');
  const nodes = heading ? contentOf(heading) : first ? [first] : [];
  const text = markdownOf(nodes);
  if (!text) throw new Error('There is nothing to quote here.');
  return {
    text: quotation(text, quotedFrom(heading)),
    said: `Quotation of ${nameOf(heading)} copied`,
  };
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
