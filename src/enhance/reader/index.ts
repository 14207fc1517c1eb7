import { quotation } from '../../forum/quote.ts';
import type { Copied } from '../clipboard.ts';
import { markdownOf } from './markdown.ts';
import { contentOf, currentHeading, headingOf, permalinkOf, quotedFrom, titleOf } from './place.ts';

export { openMenu } from './section-menu.ts';

/** The link of the heading that holds `part`. */
export function linkOf(part: Element): Copied {
  const heading = part.closest<HTMLElement>('[id]') ?? undefined;
  return {
    text: permalinkOf(heading),
    said: heading ? `Link to “${titleOf(heading)}” copied` : 'Link copied',
  };
}

/** What a key copies: `y` the link of the section, `q` a quotation, `m` the page as Markdown. */
export async function answer(key: string): Promise<Copied> {
  if (key === 'm') return pageMarkdown();
  const heading = currentHeading();
  if (key === 'y') return { text: permalinkOf(heading), said: `Link to ${nameOf(heading)} copied` };
  const selection = getSelection();
  return selection && !selection.isCollapsed ? quoteSelection(selection) : quoteSection(heading);
}

function nameOf(heading: HTMLElement | undefined): string {
  return heading ? `“${titleOf(heading)}”` : 'this page';
}

/** Quotes a section; of the page, its first. Only a table or a list may be long: all of it is quoted. */
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

async function pageMarkdown(): Promise<Copied> {
  const twin = document.querySelector<HTMLLinkElement>(
    'link[rel="alternate"][type="text/markdown"]',
  );
  const response = twin && (await fetch(twin.getAttribute('href') ?? ''));
  if (!response?.ok) throw new Error('This page has no text as Markdown.');
  return { text: await response.text(), said: 'This page copied as Markdown' };
}
