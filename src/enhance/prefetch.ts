import { savesData } from './saves-data.ts';

/** How long a reader rests on a link before it counts: whoever tabs or sweeps past many wants none of them. */
const REST = 80;

let resting: ReturnType<typeof setTimeout> | undefined;
let next: Element | undefined;
let fetched: string | undefined;

/**
 * Gets a page of this site ready when the reader shows that they are about to open it. Browsers that know the
 * page's rules (src/first-view/speculation.ts) look at pointers and fingers themselves and are told of the
 * keyboard; for the others pages are fetched here. Nothing where data is to be saved.
 */
export function prefetch(): void {
  const rules = document.querySelector('script[type=speculationrules]');
  if (savesData()) {
    rules?.remove();
    return;
  }
  const hasRules = rules !== null && (HTMLScriptElement.supports?.('speculationrules') ?? false);
  const prepare = hasRules ? mark : fetchAhead;
  const listen = (name: string, act: (link: HTMLAnchorElement) => void) =>
    document.addEventListener(
      name,
      ({ target }) => {
        clearTimeout(resting);
        const link = pageLink(target);
        if (link) act(link);
      },
      { passive: true },
    );
  const rest = (link: HTMLAnchorElement) => {
    resting = setTimeout(prepare, REST, link);
  };
  listen('focusin', rest);
  listen('focusout', () => mark());
  if (hasRules) return;
  listen('pointerover', rest);
  listen('touchstart', prepare);
}

/** The link to another page of this site that was hit, if one was. */
function pageLink(target: EventTarget | null): HTMLAnchorElement | undefined {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!link || link.origin !== location.origin || link.hasAttribute('download')) return undefined;
  const isPage = link.pathname.endsWith('/') && pageOf(link) !== pageOf(location);
  return isPage ? link : undefined;
}

function pageOf({ pathname, search }: HTMLAnchorElement | Location): string {
  return pathname + search;
}

/** Names the one link that comes next to the page's rules; without a link, none does any more. */
function mark(link?: HTMLAnchorElement): void {
  next?.removeAttribute('data-next');
  link?.setAttribute('data-next', '');
  next = link;
}

/** Pages that are still kept (src/publishing/caching.ts) browsers do not ask for a second time. */
function fetchAhead(link: HTMLAnchorElement): void {
  const page = pageOf(link);
  if (page === fetched) return;
  fetched = page;
  const hint = document.createElement('link');
  if (hint.relList.supports('prefetch')) {
    hint.rel = 'prefetch';
    hint.href = page;
    document.head.append(hint);
    return;
  }
  // Safari has no such hint; what it fetches it finds again when the link is followed. No answer is no loss.
  fetch(page, { priority: 'low' }).catch(() => undefined);
}
