/** Address of a section's link, below the base path. */
export function sectionLink(id: string): string {
  return `/s/${id}/`;
}

/** The link beside a heading, up to its class; what follows may hold any character. */
const HEADING_LINK = /<a href="?#([^"\s>]+)"? class="?hash-link\b/g;

/**
 * Writes into the link beside each heading the address that can be given out (`data-permalink`), from
 * where the scripts that copy, quote and discuss take it.
 * @param links address with base path, by the id of the heading
 */
export function withPermalinks(html: string, links: ReadonlyMap<string, string>): string {
  return html.replace(HEADING_LINK, (tag, id: string) => {
    const link = links.get(id);
    return link ? `<a data-permalink="${link}"${tag.slice(2)}` : tag;
  });
}
