import { element } from './element.ts';

/** A button that unfolds a panel below it; of several, one is open at a time. */
export function menu(
  title: string,
  children: readonly Node[],
): { element: HTMLDetailsElement; name(title: string): void } {
  const summary = element('summary', {}, title);
  const panel = element('div', { class: 'compare-panel' }, ...children);
  const made = element('details', { class: 'compare-menu', name: 'compare-menu' }, summary, panel);
  return {
    element: made,
    name: (text) => {
      summary.textContent = text;
    },
  };
}

/** Closes open panels of `root` by Escape and by a click beside them. */
export function closeMenus(root: HTMLElement): void {
  const open = () => root.querySelector<HTMLDetailsElement>('details[open]');
  document.addEventListener('click', ({ target }) => {
    const panel = open();
    if (panel && target instanceof Node && target.isConnected && !panel.contains(target)) {
      panel.open = false;
    }
  });
  root.addEventListener('keydown', ({ key }) => {
    const panel = open();
    if (key !== 'Escape' || !panel) return;
    panel.open = false;
    panel.querySelector('summary')?.focus();
  });
}

/** A labelled checkbox; `changed` hears what it has become. */
export function checkbox(
  label: string,
  changed: (checked: boolean) => void,
  count?: number,
): { element: HTMLLabelElement; input: HTMLInputElement } {
  const input = element('input', {
    type: 'checkbox',
    change: () => changed(input.checked),
  });
  const number = count === undefined ? [] : [element('small', {}, String(count))];
  return { element: element('label', {}, input, label, ...number), input };
}
