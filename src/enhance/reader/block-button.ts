import '../../css/reader.css';
import { exhibit } from '../../forum/quote.ts';
import { type Copied, copy } from '../clipboard.ts';
import { diagramMarkdown, inlineOf } from './markdown.ts';
import { headingOf, quotedFrom } from './place.ts';
import { tableMarkdown } from './table-markdown.ts';

let button: HTMLButtonElement | undefined;
let offered: HTMLElement | undefined;

/** Shows, at the corner of a table or diagram, a button that quotes it. Nothing moves for it. */
export function offer(block: HTMLElement): void {
  if (offered === block && button?.isConnected) return;
  offered = block;
  button?.remove();
  button = document.createElement('button');
  button.type = 'button';
  button.className = 'reader-quote';
  button.textContent = 'quote';
  const kind = block.tagName === 'FIGURE' ? 'diagram' : 'table';
  button.setAttribute('aria-label', `Quote this ${kind} for the forum`);
  button.addEventListener('click', () => {
    void copy(Promise.resolve().then(() => quoteBlock(block)));
  });
  // Inside what has the focus, so that the next Tab leads to it.
  (block.querySelector('.diagram-canvas') ?? block).prepend(button);
  place(button, block);
}

/** A table as it is seen now, or a diagram by its text, with where it comes from. */
function quoteBlock(block: HTMLElement): Copied {
  const quoted = quotedFrom(headingOf(block));
  if (block.tagName === 'FIGURE') {
    return { text: exhibit(diagramMarkdown(block), quoted), said: 'Diagram copied as text' };
  }
  const table = block.querySelector('table');
  if (!table) throw new Error('There is no table here.');
  return { text: exhibit(tableMarkdown(table, inlineOf), quoted), said: 'Table copied' };
}

/** Half over the upper right corner; out of the flow, so nothing moves. */
function place(here: HTMLElement, block: HTMLElement): void {
  const parent = here.offsetParent?.getBoundingClientRect() ?? { left: 0, top: 0 };
  const box = block.getBoundingClientRect();
  here.style.left = `${box.right - parent.left - here.offsetWidth - 8}px`;
  here.style.top = `${box.top - parent.top - here.offsetHeight / 2}px`;
}
