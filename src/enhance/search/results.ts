import { base } from './engine.ts';
import type { Hit } from './hit.ts';

/** The list of hits: which are shown, and which one arrow keys have reached. */
export interface Results {
  /** Begins with another query: nothing that is shown belongs to it. */
  begin(): void;
  /** Puts hits on top, in front of those of the last query, which more is to replace soon. */
  first(hits: readonly Hit[]): void;
  /** Shows more hits, or all; those that are on top already stay, and stay chosen. */
  show(hits: readonly Hit[]): void;
  /** Whether the reader has chosen one, or points at them: none of them may move then. */
  held(): boolean;
  /** Chooses the hit so many places further down. */
  step(by: number): void;
  /** Link of the chosen hit, or of the first. */
  link(): HTMLAnchorElement | undefined;
}

/** Fills a listbox; `input` is the combobox that screen readers read it with. */
export function createResults(list: HTMLUListElement, input: HTMLInputElement): Results {
  let active = -1;
  /** Addresses of the hits on top that belong to the query, in order. */
  let top: string[] = [];

  const choose = (next: number) => {
    active = next;
    const options = [...list.children];
    for (const [index, one] of options.entries()) {
      one.id = `${list.id}-${index}`;
      one.setAttribute('aria-selected', String(index === active));
    }
    const chosen = options[active];
    if (chosen) input.setAttribute('aria-activedescendant', chosen.id);
    else input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-expanded', String(options.length > 0));
    return chosen;
  };
  return {
    begin() {
      top = [];
    },
    first(hits) {
      const options = hits.map(option);
      const old = [...list.children].slice(hits.length);
      list.replaceChildren(...options, ...old);
      top = hits.map(({ url }) => url);
      choose(-1);
    },
    show(hits) {
      const stays = top.length > 0 && top.every((url, index) => hits[index]?.url === url);
      const kept = stays ? top.length : 0;
      for (const old of [...list.children].slice(kept)) old.remove();
      for (const [index, item] of [...list.children].entries()) fill(item, hits[index]?.excerpt);
      list.append(...hits.slice(kept).map(option));
      top = hits.map(({ url }) => url);
      choose(active < kept ? active : -1);
    },
    held: () => active !== -1 || list.matches(':hover'),
    step(by) {
      const count = list.children.length;
      if (count === 0) return;
      const from = active === -1 && by < 0 ? 0 : active;
      choose((from + by + count) % count)?.scrollIntoView({ block: 'nearest' });
    },
    link() {
      return list.children[Math.max(active, 0)]?.querySelector('a') ?? undefined;
    },
  };
}

/** Gives a hit that stays a better excerpt, in the room that the one before took: nothing moves. */
function fill(item: Element, excerpt = ''): void {
  const place = item.querySelector<HTMLElement>('.search-excerpt');
  const height = `${place?.getBoundingClientRect().height ?? 0}px`;
  if (!place || height === '0px' || place.innerHTML === excerpt || !excerpt.includes('<mark>'))
    return;
  Object.assign(place.style, { height, overflow: 'hidden' });
  place.innerHTML = excerpt;
}

function option(hit: Hit): HTMLLIElement {
  const item = document.createElement('li');
  item.setAttribute('role', 'option');
  const link = document.createElement('a');
  link.href = hit.url.startsWith(base) ? hit.url : base + hit.url.replace(/^\//, '');
  link.tabIndex = -1;
  const title = document.createElement('strong');
  title.textContent = hit.heading ?? hit.page;
  const place = document.createElement('span');
  place.className = 'search-place';
  place.textContent = hit.heading ? `${hit.section} · ${hit.page}` : hit.section;
  const excerpt = document.createElement('span');
  excerpt.className = 'search-excerpt';
  // The index escapes page text and adds <mark> only.
  excerpt.innerHTML = hit.excerpt;
  link.append(title, place, excerpt);
  item.append(link);
  return item;
}
