import '../../css/search.css';
import { savesData } from '../saves-data.ts';
import { loadEngine, prepareIndex, warmNames } from './engine.ts';
import { createPanel, type Panel } from './panel.ts';

let dialog: HTMLDialogElement | undefined;
let panel: Panel | undefined;

/** Milliseconds after which a reader who opened search and typed nothing yet gets the whole index ready. */
const BEFORE_INDEX = 400;

/**
 * Loads index and words before they are asked for; failures show when a query is asked.
 *
 * @param names the answer with the names, which was asked for while this module was on its way
 */
export function warmSearch(names?: Promise<Response>): void {
  void warmNames(names);
  loadEngine().catch(() => {});
}

/**
 * Opens the search dialog over the page; the native dialog keeps the focus inside and gives it back. The
 * names come first on the line, then the index.
 */
export function openSearch(names?: Promise<Response>): void {
  // What the query asks of the names is asked first, then the script of the index.
  void warmNames(names).then(() => setTimeout(prepareIndex));
  if (!dialog || !panel || !dialog.isConnected) {
    panel = createPanel();
    dialog = document.createElement('dialog');
    dialog.className = 'search-dialog';
    dialog.setAttribute('aria-label', 'Search');
    dialog.append(panel.element, help());
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog?.close();
    });
    document.body.append(dialog);
  }
  if (panel.input.value === '' && !savesData()) setTimeout(warmSearch, BEFORE_INDEX);
  if (!dialog.open) dialog.showModal();
  panel.input.focus();
  panel.input.select();
}

function help(): HTMLElement {
  const line = document.createElement('p');
  line.className = 'search-help';
  line.innerHTML = '<kbd>↑</kbd> <kbd>↓</kbd> choose <kbd>Enter</kbd> open <kbd>Esc</kbd> close';
  return line;
}

/** On the search page: the same panel in the page, its query in the address. */
export function searchPage(names?: Promise<Response>): void {
  void warmNames(names);
  const place = document.getElementById('search-page');
  if (!place || place.childElementCount > 0) return;
  const here = createPanel((query, section) => {
    const address = new URL(location.href);
    const values = { q: query, in: section };
    for (const [key, value] of Object.entries(values)) {
      if (value) address.searchParams.set(key, value);
      else address.searchParams.delete(key);
    }
    history.replaceState(history.state, '', address);
  });
  place.append(here.element);
  const asked = new URL(location.href).searchParams;
  here.keepTo(asked.get('in'));
  here.input.value = asked.get('q') ?? '';
  here.input.focus();
  if (here.input.value) void here.run();
}
