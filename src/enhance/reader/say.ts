import '../../css/reader.css';

let toast: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something short to all readers: shown for a moment, and read out by screen readers. */
export function say(words: string): void {
  if (!toast?.isConnected) {
    toast = document.createElement('div');
    toast.className = 'toast';
    toast.setAttribute('role', 'status');
    toast.popover = 'manual';
    document.body.append(toast);
  }
  const here = toast;
  here.textContent = '';
  here.showPopover();
  // Read out is what changes in a place that is already there.
  setTimeout(() => {
    here.textContent = words;
  }, 50);
  clearTimeout(timer);
  timer = setTimeout(() => here.hidePopover(), 3500);
}
