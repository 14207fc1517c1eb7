import type { PageFacts } from '../page-facts/facts.ts';
import { shorten } from '../page-facts/summary.ts';

/** A place that the search of an archive can find: page, heading, address, section, text. */
export type DiskEntry = [page: string, heading: string, url: string, part: string, text: string];

/** Characters of a section that are kept to search in. */
const MOST_TEXT = 900;

/** Every page and section with what it begins with. `part` names the part of the site of a page. */
export function diskIndex(
  pages: readonly PageFacts[],
  part: (route: string) => string,
): DiskEntry[] {
  return pages.flatMap((facts) => {
    const { title, route, description } = facts;
    const page: DiskEntry = [title, '', `${route.slice(1)}index.html`, part(route), description];
    return [
      page,
      ...facts.sections.map(({ id, title: heading, lead }): DiskEntry => {
        const address = `${route.slice(1)}index.html#${id}`;
        return [title, heading, address, part(route), shorten(lead, MOST_TEXT)];
      }),
    ];
  });
}

/** The index as a script: pages on disk may load scripts, but no data. */
export function diskIndexScript(entries: readonly DiskEntry[]): string {
  return `globalThis.nomDiskIndex=${JSON.stringify(entries)};\n`;
}
