import '../../css/reader.css';
import { keysOff } from '../shortcut.ts';

const keys: ReadonlyArray<[key: string, does: string]> = [
  ['/', 'search (also Ctrl K)'],
  ['y', 'copy the permanent link of the section you read'],
  ['q', 'quote the selected text, or the section, for the forum'],
  ['m', 'copy the page as Markdown'],
  ['e', 'edit this page'],
  ['?', 'this list'],
];

/** Lists the keys in a dialog, and lets readers who press them by mistake turn them off. */
export function showKeys(): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'key-help';
  dialog.setAttribute('aria-labelledby', 'key-help-title');
  const base = document.querySelector<HTMLMetaElement>('meta[name="site-base"]')?.content ?? '/';
  dialog.innerHTML = `<form method="dialog"><h2 id="key-help-title">Keys</h2><button aria-label="Close">×</button></form><dl>${keys
    .map(([key, does]) => `<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`)
    .join(
      '',
    )}</dl><label><input type="checkbox"> Use single keys</label><p><a href="${base}help/">Help: everything a page can do</a></p>`;
  const use = dialog.querySelector('input') as HTMLInputElement;
  try {
    use.checked = localStorage.getItem(keysOff) !== 'off';
  } catch {
    use.disabled = true;
  }
  use.addEventListener('change', () => {
    if (use.checked) localStorage.removeItem(keysOff);
    else localStorage.setItem(keysOff, 'off');
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
