import '../../css/reader.css';
import { copy } from '../clipboard.ts';
import { markdownOf } from './markdown.ts';
import { contentOf, titleOf } from './place.ts';
import { quoteSection } from './quoting.ts';
import { reportLink, topicLink } from './topic-link.ts';

let menu: HTMLElement | undefined;

/** Offers, beside the link of a heading, what else can be done with its section. */
export function openMenu(part: HTMLElement): void {
  const heading = part.closest<HTMLElement>('[id]');
  if (!heading) return;
  // The address bar shows the section, and the page stays where it is.
  history.replaceState(history.state, '', `#${heading.id}`);
  menu?.remove();
  const here = document.createElement('span');
  menu = here;
  here.className = 'reader-menu';
  here.popover = 'auto';
  here.setAttribute('role', 'group');
  here.setAttribute('aria-label', `Section “${titleOf(heading)}”`);
  const quote = document.createElement('button');
  quote.type = 'button';
  quote.textContent = 'Quote';
  quote.addEventListener('click', () => {
    here.hidePopover();
    part.focus();
    void copy(Promise.resolve().then(() => quoteSection(heading)));
  });
  const quoted = markdownOf(contentOf(heading)).replace(/^/gm, '> ');
  here.append(
    quote,
    ...link('Discuss', topicLink(heading, quoted)),
    ...link('Report', reportLink(heading)),
  );
  here.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'closed') here.remove();
  });
  // Right behind the link: the next Tab leads into it.
  part.after(here);
  here.showPopover();
  place(here, part);
  closeFarFrom(here, scrollY);
}

/** Closes a menu once the reader has scrolled on; a page that still settles does not close it. */
function closeFarFrom(popover: HTMLElement, opened: number): void {
  const onScroll = () => {
    if (popover.isConnected && Math.abs(scrollY - opened) < 60) return;
    removeEventListener('scroll', onScroll);
    if (popover.isConnected) popover.hidePopover();
  };
  addEventListener('scroll', onScroll, { passive: true });
}

function link(text: string, address: string | undefined): HTMLAnchorElement[] {
  if (!address) return [];
  const anchor = document.createElement('a');
  anchor.textContent = text;
  anchor.href = address;
  return [anchor];
}

/** Below the link, never beyond the sides of the window. */
function place(popover: HTMLElement, beside: HTMLElement): void {
  const { left, bottom } = beside.getBoundingClientRect();
  const { width } = popover.getBoundingClientRect();
  popover.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
  popover.style.top = `${bottom + 4}px`;
}
