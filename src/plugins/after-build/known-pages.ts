import type { Root } from 'hast';
import { identity } from '../../config/identity.ts';
import { folderLabels } from '../../config/navigation.ts';
import { factsOf, type PageFacts } from '../../page-facts/facts.ts';
import { parseContent } from '../../page-facts/tree.ts';
import type { BuiltPage, BuiltSite } from './built-site.ts';

/** A page with what is known of it, for the steps that tell others about it. */
export interface KnownPage {
  page: BuiltPage;
  facts: PageFacts;
  /** The page as it was before any step changed it. */
  root: Root;
}

/** Reads every page that has an address of its own. */
export function readKnownPages(site: BuiltSite): KnownPage[] {
  const options = { siteName: identity.name, basePath: site.basePath, folders: folderLabels };
  return site.pages
    .filter((page) => !page.redirect && page.path.endsWith('index.html'))
    .map((page) => {
      const route = `/${page.path.slice(0, -'index.html'.length)}`;
      const root = parseContent(page.html);
      return { page, root, facts: factsOf(route, root, options) };
    });
}
