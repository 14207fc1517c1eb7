import { savesData } from './saves-data.ts';
import { isShortcut } from './shortcut.ts';

/** Opens search by `/`, Ctrl-K, Cmd-K or the button, and loads it only then (or on hover and focus). */
export function searchIntent(): void {
  let names: Promise<Response> | undefined;
  const load = () => {
    // What tells names comes with the module, not after it. Pages on disk cannot load data.
    if (location.protocol !== 'file:') names ??= fetch(`${base()}search/names.json`);
    return import('./search/dialog.ts');
  };
  const open = async (event: Event) => {
    event.preventDefault();
    (await load()).openSearch(names);
  };
  document.addEventListener('keydown', (event) => {
    const combination = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
    if (combination || (event.key === '/' && isShortcut(event))) void open(event);
  });
  document.addEventListener('click', (event) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
    if (plain && event.target instanceof Element && event.target.closest('[data-search-open]'))
      void open(event);
  });
  for (const name of ['pointerover', 'focusin']) {
    document.addEventListener(name, (event) => {
      if (savesData() || !(event.target instanceof Element)) return;
      if (event.target.closest('[data-search-open]'))
        void load().then((search) => search.warmSearch(names));
    });
  }
  if (location.pathname.endsWith('/search/'))
    void load().then((search) => search.searchPage(names));
}

function base(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="site-base"]')?.content ?? '/';
}
