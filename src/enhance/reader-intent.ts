import { copy } from './clipboard.ts';
import { isShortcut } from './shortcut.ts';

const load = () => import('./reader/index.ts');

/**
 * What a reader does with the text: copy the link of a section, quote, open the list of keys. Only links and
 * buttons that copy what stands in the page work at once; the rest is loaded when it is asked for.
 */
export function readerIntent(): void {
  document.addEventListener('click', (event) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
    if (!plain || !(event.target instanceof Element)) return;
    const part = event.target.closest<HTMLElement>('.hash-link, [data-copy], [data-markdown]');
    if (!part) return;
    event.preventDefault();
    if (part.matches('.hash-link')) {
      void copy(load().then((reader) => reader.linkOf(part)));
      void load().then((reader) => reader.openMenu(part));
    } else if ('copy' in part.dataset) {
      const text = part.nextElementSibling?.textContent ?? '';
      void copy(Promise.resolve({ text, said: 'Copied' }));
    } else void copy(load().then((reader) => reader.answer('m')));
  });
  document.addEventListener('keydown', (event) => {
    const { key } = event;
    if (!['e', 'y', 'm', 'q', '?'].includes(key) || !isShortcut(event)) return;
    if (key === 'e') document.querySelector<HTMLElement>('[data-edit]')?.click();
    else if (key === '?') void import('./reader/key-help.ts').then((help) => help.showKeys());
    else void copy(load().then((reader) => reader.answer(key)));
  });
  document.addEventListener('selectionchange', watchSelection);
  for (const name of ['pointerover', 'focusin']) {
    document.addEventListener(name, ({ target }) => {
      if (!(target instanceof Element)) return;
      if (target.closest('.anchor')) void load();
      const block = target.closest<HTMLElement>(
        'main .table-scroll:not(.compare-scroll), figure.diagram',
      );
      if (block) void import('./reader/block-button.ts').then((one) => one.offer(block));
    });
  }
}

/** Loads what quotes a selection with the first one; from then on it watches by itself. */
function watchSelection(): void {
  if (getSelection()?.isCollapsed !== false) return;
  document.removeEventListener('selectionchange', watchSelection);
  void import('./reader/selection.ts').then((selection) => selection.watch());
}
