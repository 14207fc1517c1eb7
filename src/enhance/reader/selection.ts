import '../../css/reader.css';
import { copy } from '../clipboard.ts';
import { markdownOf } from './markdown.ts';
import { headingOf } from './place.ts';
import { quoteSelection } from './quoting.ts';
import { topicLink } from './topic-link.ts';

/** Fewer letters than this are a word looked at, not something to quote. */
const SHORTEST = 8;

let bar: HTMLElement | undefined;

/** Offers to quote what is selected, once the reader has stopped selecting. */
export function watch(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dismissed = false;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(offer, 300);
  };
  document.addEventListener('selectionchange', () => {
    dismissed = false;
    later();
  });
  // The bar stands in the window, not on the page: it comes back where the selection has gone.
  addEventListener(
    'scroll',
    () => {
      bar?.remove();
      if (!dismissed && getSelection()?.isCollapsed === false) later();
    },
    { passive: true },
  );
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    dismissed = true;
    clearTimeout(timer);
    bar?.remove();
  });
  later();
}

function offer(): void {
  // A selection lives on while its own bar has the focus.
  if (bar?.contains(document.activeElement)) return;
  bar?.remove();
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.toString().trim().length < SHORTEST) return;
  const range = selection.getRangeAt(0);
  const end = elementOf(range.endContainer);
  if (!end?.closest('main .markdown, main.markdown') || end.closest('.page-foot')) return;
  const { top, bottom } = range.getBoundingClientRect();
  if (bottom < 0 || top > innerHeight) return;
  bar = document.createElement('div');
  bar.className = 'reader-bar';
  bar.popover = 'manual';
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', 'Selected text');
  const quote = document.createElement('button');
  quote.type = 'button';
  quote.innerHTML = 'Quote <kbd>q</kbd>';
  // The click must not take the selection away before it is read.
  bar.addEventListener('pointerdown', (event) => event.preventDefault());
  quote.addEventListener('click', () => {
    const copied = quoteSelection(selection);
    bar?.remove();
    void copy(Promise.resolve(copied));
  });
  bar.append(quote);
  const address = topicLink(
    headingOf(range.startContainer),
    markdownOf(range.cloneContents().childNodes).replace(/^/gm, '> '),
  );
  if (address) {
    const discuss = document.createElement('a');
    discuss.textContent = 'Discuss';
    discuss.href = address;
    bar.append(discuss);
  }
  // Behind the block that holds the end of the selection, so that Tab leads to it from there.
  blockOf(end).after(bar);
  bar.showPopover();
  place(bar, range);
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

/** The outermost block below the text itself: what stands behind it breaks no list and no table. */
function blockOf(element: Element): Element {
  let block = element;
  while (block.parentElement && !block.parentElement.matches('.markdown, article, main')) {
    block = block.parentElement;
  }
  return block;
}

/** Below the last line of the selection, or above where there is no room. */
function place(popover: HTMLElement, range: Range): void {
  const boxes = range.getClientRects();
  const last = boxes[boxes.length - 1] ?? range.getBoundingClientRect();
  const { width, height } = popover.getBoundingClientRect();
  const below = last.bottom + 8;
  const top = below + height > innerHeight ? last.top - height - 8 : below;
  popover.style.left = `${Math.max(8, Math.min(last.right - width, innerWidth - width - 8))}px`;
  popover.style.top = `${Math.max(8, top)}px`;
}
