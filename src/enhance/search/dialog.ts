import '../../css/search.css';
import { warmNames } from './engine.ts';
import { createPanel, type Panel } from './panel.ts';

let dialog: HTMLDialogElement | undefined;
let panel: Panel | undefined;

/**
 * Loads what is needed for any query, before it is asked; failures show when it is.
 *
 * @param names the answer with the names, which was asked for while this module was on its way
 */
export function warmSearch(names?: Promise<Response>): void {
  void warmNames(names);
}

/**
 * Opens the search dialog over the page; the native dialog keeps the focus inside and gives it back.
 */
export function openSearch(names?: Promise<Response>): void {
  warmSearch(names);
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
  warmSearch(names);
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
