import { identity } from '../../config/identity.ts';
import { folderLabels } from '../../config/navigation.ts';
import { robotsText, sitemapXml } from '../../machine-files/sitemap.ts';
import { twinPath, withTwinLink } from '../../markdown-twin/address.ts';
import {
  type ListedPage,
  type ListHead,
  llmsFullText,
  llmsText,
} from '../../markdown-twin/llms.ts';
import { structuredData } from '../../structured-data/graph.ts';
import { withStructuredData } from '../../structured-data/write.ts';
import { type BuiltSite, change } from './built-site.ts';
import { type KnownPage, LICENSE } from './known-pages.ts';

/** The order in which machines are told of the parts of the site. */
const PARTS = ['Internal', 'External', 'Proposal', 'Claims', 'History', 'Data', 'Lab', 'Tools'];
/** Parts that a reader with little room may leave out. */
const OPTIONAL = new Set(['Glossary', 'Updates', 'Contribute', 'Site']);

/**
 * Writes what programs read: every page as Markdown, the lists of them (llms.txt, sitemap, robots), and
 * structured data in every page.
 */
export function addMachineOutputs(site: BuiltSite, known: readonly KnownPage[]): void {
  const address = (path: string) => `${site.origin}${site.basePath}${path.slice(1)}`;
  const listed = known.filter(({ facts }) => !facts.hidden);
  const graph = {
    name: identity.name,
    description: identity.description,
    url: address('/'),
    license: LICENSE.url,
    address,
  };
  for (const one of listed) {
    const twin = site.basePath + twinPath(one.facts.route).slice(1);
    const data = structuredData(one.facts, graph, one.files);
    write(site, twinPath(one.facts.route), one.twin);
    change(one.page, ['machine outputs', twin, JSON.stringify(data)], (html) =>
      withStructuredData(withTwinLink(html, twin), data),
    );
  }
  writeLists(site, listed, address);
}

function writeLists(
  site: BuiltSite,
  known: readonly KnownPage[],
  address: (path: string) => string,
): void {
  const head: ListHead = {
    name: identity.name,
    summary: identity.description,
    notes: [
      `Every page is also Markdown: its address without the last slash, with \`.md\` behind it. All of them in one file: ${address('/llms-full.txt')}`,
      'Statements carry links to the lines of code or documents that they rest on. Quote them with their date and commit, which stand in the front matter of each page.',
      'Marks behind a statement, such as _(inferred)_ or _(not found)_, say how sure it is. A page whose status is draft has not been checked by a second reader.',
      `Texts and data are under ${LICENSE.name}.`,
    ],
  };
  const ordered = [...known].sort(
    (a, b) => rankOf(a) - rankOf(b) || (a.facts.route < b.facts.route ? -1 : 1),
  );
  const pages = ordered.map(({ facts }): ListedPage => {
    const { title, description, route } = facts;
    return { title, description, part: partOf(route), address: address(twinPath(route)) };
  });
  write(site, '/llms.txt', llmsText(head, pages, OPTIONAL));
  const full = ordered.map(({ twin }) => twin);
  write(site, '/llms-full.txt', llmsFullText(head, full));
  const entries = known.map(({ facts }) => {
    const changed = facts.changed ?? facts.verified ?? facts.published;
    return { url: address(facts.route), ...(changed && { changed }) };
  });
  write(site, '/sitemap.xml', sitemapXml(entries));
  write(site, '/robots.txt', robotsText(address));
}

function partOf(route: string): string {
  const folder = /^\/[^/]+\//.exec(route)?.[0] ?? '';
  return folderLabels.get(folder) ?? 'Site';
}

function rankOf({ facts }: KnownPage): number {
  const rank = PARTS.indexOf(partOf(facts.route));
  return rank < 0 ? PARTS.length : rank;
}

function write(site: BuiltSite, address: string, content: string): void {
  site.files.write(address.slice(1), content);
}
