import type { Copied } from '../clipboard.ts';
import { currentHeading, permalinkOf, titleOf } from './place.ts';
import { nameOf, quoteSection, quoteSelection } from './quoting.ts';

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

async function pageMarkdown(): Promise<Copied> {
  const twin = document.querySelector<HTMLLinkElement>(
    'link[rel="alternate"][type="text/markdown"]',
  );
  const response = twin && (await fetch(twin.getAttribute('href') ?? ''));
  if (!response?.ok) throw new Error('This page has no text as Markdown.');
  return { text: await response.text(), said: 'This page copied as Markdown' };
}
