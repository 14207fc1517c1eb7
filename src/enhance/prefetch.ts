import { savesData } from './saves-data.ts';

const asked = new Set<string>();

/**
 * Fetches a page of this site when the reader shows that they are about to open it, in browsers that do not
 * know the page's speculation rules (src/first-view/speculation.ts). Nothing where data is to be saved.
 */
export function prefetch(): void {
  if (document.querySelector('script[type=speculationrules]') && knowsRules()) return;
  if (savesData()) return;
  for (const event of ['pointerover', 'focusin', 'touchstart']) {
    document.addEventListener(event, (e) => consider(e.target), { passive: true });
  }
}

function consider(target: EventTarget | null): void {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!link || link.origin !== location.origin || link.hasAttribute('download')) return;
  const page = link.pathname + link.search;
  if (page === location.pathname + location.search || asked.has(page) || !page.endsWith('/'))
    return;
  asked.add(page);
  const hint = document.createElement('link');
  hint.rel = 'prefetch';
  hint.href = page;
  document.head.append(hint);
}

function knowsRules(): boolean {
  return HTMLScriptElement.supports?.('speculationrules') ?? false;
}
