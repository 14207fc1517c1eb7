/** What is put on the clipboard, and what readers are told then. */
export interface Copied {
  text: string;
  said: string;
}

/**
 * Copies, and says so. The text may still be on its way: the promise is handed to the browser at once,
 * because some take nothing that comes later than the click.
 */
export async function copy(what: Promise<Copied>): Promise<void> {
  let said: string;
  try {
    const text = what.then((copied) => new Blob([copied.text], { type: 'text/plain' }));
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
    said = (await what).said;
  } catch {
    // No right to the clipboard, or nothing to copy: which of the two, the promise knows.
    said = await what.then(
      () => 'The browser does not let this page copy.',
      (reason: Error) => reason.message,
    );
  }
  (await import('./reader/say.ts')).say(said);
}
