import type { PageLinks, Section } from './page-links.ts';

/** A page that links to another, and the section from which it does so first. */
export interface Backlink {
  route: string;
  title: string;
  section?: Section;
  /** How many of its links lead there. */
  count: number;
}

/** Who links where, over all pages of a site. */
export interface Backlinks {
  /** Pages that link to a page, whichever part of it they mean. */
  toPage(route: string): Backlink[];
  /** Pages that link to one id of a page. */
  toPlace(route: string, fragment: string): Backlink[];
}

/** Turns the links of all pages around. Answers are ordered by address. */
export function backlinksOf(pages: readonly PageLinks[]): Backlinks {
  const found = new Map<string, Map<string, Backlink>>();
  const add = (target: string, page: PageLinks, section: Section | undefined) => {
    const sources = found.get(target) ?? new Map<string, Backlink>();
    found.set(target, sources);
    const known = sources.get(page.route);
    if (known) known.count += 1;
    else
      sources.set(page.route, {
        route: page.route,
        title: page.title,
        count: 1,
        ...(section && { section }),
      });
  };
  for (const page of pages) {
    for (const { path, fragment, section } of page.links) {
      add(path, page, section);
      if (fragment) add(`${path}#${fragment}`, page, section);
    }
  }
  const answer = (target: string) =>
    [...(found.get(target)?.values() ?? [])].sort((a, b) => (a.route < b.route ? -1 : 1));
  return { toPage: answer, toPlace: (route, fragment) => answer(`${route}#${fragment}`) };
}
