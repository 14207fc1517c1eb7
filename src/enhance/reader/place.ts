import type { Quoted } from '../../forum/quote.ts';

/** Where a heading counts as reached, in pixels below the top; as in src/enhance/contents.ts. */
const REACH = 180;

/** Headings of the text that have an address, in order. */
export function headings(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('main :is(h2, h3, h4)[id]')].filter(
    (heading) => heading.querySelector('.hash-link') !== null,
  );
}

/** The heading that stands above a node; undefined above the first. */
export function headingOf(node: Node): HTMLElement | undefined {
  return headings()
    .filter(
      (heading) =>
        heading.contains(node) ||
        heading.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING,
    )
    .at(-1);
}

/** The heading that the reader has reached; undefined at the top of the page. */
export function currentHeading(): HTMLElement | undefined {
  const linked = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const inSight = (element: HTMLElement) => {
    const { top } = element.getBoundingClientRect();
    return top >= 0 && top < innerHeight;
  };
  // At the foot of a page a heading cannot scroll to the top: the one in the address is meant.
  if (linked && headings().includes(linked) && inSight(linked)) return linked;
  return headings()
    .filter((heading) => heading.getBoundingClientRect().top < REACH)
    .at(-1);
}

/** Permanent address of a section, or of the page; of the published site wherever this copy is read. */
export function permalinkOf(heading: HTMLElement | undefined): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  const page = canonical ?? location.href.replace(/#.*/, '');
  if (!heading) return page;
  const link = heading.querySelector<HTMLElement>('.hash-link');
  return new URL(link?.dataset.permalink ?? `#${heading.id}`, page).href;
}

/** Text of a heading without its link. */
export function titleOf(heading: Element): string {
  const copy = heading.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll('.hash-link, [popover]')) part.remove();
  return (copy.textContent ?? '').trim();
}

/** What a quotation from a section, or from the page, states about itself. */
export function quotedFrom(heading: HTMLElement | undefined): Quoted {
  const { verified, commit } = document.querySelector<HTMLElement>('.page-foot')?.dataset ?? {};
  const title = document.querySelector('main h1');
  return {
    page: title ? titleOf(title) : document.title,
    ...(heading && { section: titleOf(heading) }),
    permalink: permalinkOf(heading),
    ...(verified && { verified }),
    ...(commit && { commit }),
  };
}

/** What stands below a heading up to the next of its level or above. */
export function contentOf(heading: HTMLElement): Node[] {
  const level = Number(heading.tagName.slice(1));
  const nodes: Node[] = [];
  // Some headings stand in a header of their own.
  const first = heading.parentElement?.matches('header') ? heading.parentElement : heading;
  for (let node = first.nextSibling; node; node = node.nextSibling) {
    const next = node instanceof Element ? /^H([1-6])$/.exec(node.tagName) : null;
    if (next && Number(next[1]) <= level) break;
    nodes.push(node);
  }
  return nodes;
}
