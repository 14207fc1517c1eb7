/** Key of what is folded open, in the state of this entry of the history. */
const key = 'open';

/**
 * Keeps in the history what the reader has folded open in the text, so that going back or reloading shows
 * it again, at the same height. Browsers do that by themselves only while they hold the page in memory.
 */
export function rememberOpen(root: ParentNode): void {
  const folds = [...root.querySelectorAll<HTMLDetailsElement>('main details')];
  const open: unknown = history.state?.[key];
  if (Array.isArray(open)) for (const place of open) folds[place]?.setAttribute('open', '');
  for (const fold of folds) {
    if (fold.dataset.kept) continue;
    fold.dataset.kept = '';
    fold.addEventListener('toggle', () => {
      const places = folds.flatMap(({ open: shown }, place) => (shown ? [place] : []));
      history.replaceState({ ...history.state, [key]: places }, '');
    });
  }
}
