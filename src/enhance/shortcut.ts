/** Where a reader who does not want single keys to act says so (src/enhance/reader/key-help.ts). */
export const keysOff = 'keys-nom';

/** Whether a key was pressed for the page: not while typing, not with other keys, not over a dialog. */
export function isShortcut(event: KeyboardEvent): boolean {
  const { target } = event;
  const busy =
    event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented;
  const typing =
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], dialog');
  return !busy && !typing && !wantsNone();
}

function wantsNone(): boolean {
  try {
    return localStorage.getItem(keysOff) === 'off';
  } catch {
    return false;
  }
}
