import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { identity } from '../../config/identity.ts';
import { folderLabels } from '../../config/navigation.ts';
import { readFences } from '../../diagrams/load.ts';
import { drawingName, idPrefix } from '../../diagrams/names.ts';
import { robotsText, sitemapXml } from '../../machine-files/sitemap.ts';
import { twinPath, withTwinLink } from '../../markdown-twin/address.ts';
import {
  type ListedPage,
  type ListHead,
  llmsFullText,
  llmsText,
} from '../../markdown-twin/llms.ts';
import { markdownTwin } from '../../markdown-twin/twin.ts';
import { attribute, elementsOf } from '../../page-facts/tree.ts';
import { FORMATS, structuredData } from '../../structured-data/graph.ts';
import { withStructuredData } from '../../structured-data/write.ts';
import type { BuiltSite } from './built-site.ts';
import type { KnownPage } from './known-pages.ts';

const LICENSE = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
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
  const twins = writeTwins(site, listed, address);
  const graph = {
    name: identity.name,
    description: identity.description,
    url: address('/'),
    license: LICENSE.url,
    address,
  };
  for (const one of listed) {
    const twin = site.basePath + twinPath(one.facts.route).slice(1);
    const data = structuredData(one.facts, graph, dataFiles(one, address(one.facts.route)));
    one.page.html = withStructuredData(withTwinLink(one.page.html, twin), data);
  }
  writeLists(site, listed, twins, address);
}

function writeTwins(
  site: BuiltSite,
  known: readonly KnownPage[],
  address: (path: string) => string,
): Map<string, string> {
  const sources = new Map(
    readFences(site.siteDir).map(({ source }) => [idPrefix(drawingName(source)), source]),
  );
  const twins = new Map<string, string>();
  for (const { facts, root } of known) {
    const url = address(facts.route);
    const twin = markdownTwin(
      facts,
      root,
      { url, license: LICENSE.name },
      {
        absolute: (href) => (URL.canParse(href, url) ? new URL(href, url).href : href),
        sourceOf: (prefix) => sources.get(prefix),
      },
    );
    twins.set(facts.route, twin);
    write(site, twinPath(facts.route), twin);
  }
  return twins;
}

function writeLists(
  site: BuiltSite,
  known: readonly KnownPage[],
  twins: ReadonlyMap<string, string>,
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
  const full = ordered.map(({ facts }) => twins.get(facts.route) ?? '');
  write(site, '/llms-full.txt', llmsFullText(head, full));
  const entries = known.map(({ facts }) => {
    const changed = facts.changed ?? facts.verified ?? facts.published;
    return { url: address(facts.route), ...(changed && { changed }) };
  });
  write(site, '/sitemap.xml', sitemapXml(entries));
  write(site, '/robots.txt', robotsText(address));
}

/** Whole addresses of the data files that a page links to. */
function dataFiles({ root }: KnownPage, url: string): string[] {
  const files = [...elementsOf(root)]
    .filter(({ tagName }) => tagName === 'a')
    .map((link) => attribute(link, 'href') ?? '')
    .filter((href) => !/^https?:/.test(href) && (href.split('.').at(-1) ?? '') in FORMATS);
  return [...new Set(files.map((href) => new URL(href, url).href))];
}

function partOf(route: string): string {
  const folder = /^\/[^/]+\//.exec(route)?.[0] ?? '';
  return folderLabels.get(folder) ?? 'Site';
}

function rankOf({ facts }: KnownPage): number {
  const rank = PARTS.indexOf(partOf(facts.route));
  return rank < 0 ? PARTS.length : rank;
}

function write(site: BuiltSite, path: string, content: string): void {
  const file = join(site.outDir, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
