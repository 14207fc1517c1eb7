import type { Root } from 'hast';
import { identity } from '../../config/identity.ts';
import { folderLabels } from '../../config/navigation.ts';
import { markdownTwin } from '../../markdown-twin/twin.ts';
import { factsOf, type PageFacts } from '../../page-facts/facts.ts';
import { attribute, elementsOf, parseContent } from '../../page-facts/tree.ts';
import { FORMATS } from '../../structured-data/graph.ts';
import { type BuiltPage, type BuiltSite, textOf } from './built-site.ts';
import { readDrawingSources } from './drawing-sources.ts';
import type { Reading } from './page-foot.ts';

export const LICENSE = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };

/** A page with what is known of it before any step changes its head, for the steps that tell others. */
export interface KnownPage {
  page: BuiltPage;
  facts: PageFacts;
  /** Its text as Markdown; empty when search engines are asked to leave it out. */
  twin: string;
  /** Whole addresses of the data files that it links to. */
  files: readonly string[];
}

/** Reads every page that has an address of its own. */
export async function readKnownPages(
  site: BuiltSite,
  readings: ReadonlyMap<BuiltPage, Reading>,
): Promise<KnownPage[]> {
  const sources = await readDrawingSources(site);
  const known: KnownPage[] = [];
  for (const [page, { drawings }] of readings) {
    if (!page.path.endsWith('index.html')) continue;
    // A page names its drawings: only these decide what becomes of it.
    const own = drawings.flatMap((prefix) => {
      const source = sources.get(prefix);
      return source === undefined ? [] : [[prefix, source] as const];
    });
    known.push(await readKnownPage(page, site, new Map(own)));
  }
  return known;
}

async function readKnownPage(
  page: BuiltPage,
  { origin, basePath, results }: BuiltSite,
  sources: ReadonlyMap<string, string>,
): Promise<KnownPage> {
  const route = `/${page.path.slice(0, -'index.html'.length)}`;
  const url = `${origin}${basePath}${route.slice(1)}`;
  const inputs = [route, url, basePath, page.made, JSON.stringify([...sources])];
  const [facts = '', twin = '', ...files] = await results.recall('known page', inputs, () => {
    const root = parseContent(textOf(page));
    const options = { siteName: identity.name, basePath, folders: folderLabels };
    const facts = factsOf(route, root, options);
    const context = {
      absolute: (href: string) => (URL.canParse(href, url) ? new URL(href, url).href : href),
      sourceOf: (prefix: string) => sources.get(prefix),
    };
    const twin = facts.hidden
      ? ''
      : markdownTwin(facts, root, { url, license: LICENSE.name }, context);
    return [JSON.stringify(facts), twin, ...dataFiles(root, url)];
  });
  return { page, facts: JSON.parse(facts) as PageFacts, twin, files };
}

/** Whole addresses of the data files that a page links to. */
function dataFiles(root: Root, url: string): string[] {
  const files = [...elementsOf(root)]
    .filter(({ tagName }) => tagName === 'a')
    .map((link) => attribute(link, 'href') ?? '')
    .filter((href) => !/^https?:/.test(href) && (href.split('.').at(-1) ?? '') in FORMATS);
  return [...new Set(files.map((href) => new URL(href, url).href))];
}
