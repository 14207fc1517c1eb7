import { movedScript } from '../../anchors/redirect-html.ts';
import { inlineScripts, withContentPolicy } from '../../first-view/content-policy.ts';
import type { BuiltSite } from './built-site.ts';

/** A page that holds nothing but what the site's own code writes. */
const PLAIN_PAGE = '404.html';

/**
 * Gives every page its content policy, once nothing changes in it any more. Inline scripts are known by the
 * page that says an address does not exist: no contributor's words are in it. A step that puts a script into
 * other pages only names it in `site.inlineScripts`.
 *
 * @throws if a page holds an inline script that is not known, with the page's path
 */
export function applyContentPolicy(site: BuiltSite): void {
  const plain = site.pages.find(({ path }) => path === PLAIN_PAGE);
  if (!plain) throw new Error(`the site has no ${PLAIN_PAGE}`);
  const known = new Set([...inlineScripts(plain.html), movedScript, ...site.inlineScripts]);
  for (const page of site.pages) {
    try {
      page.html = withContentPolicy(page.html, known, page.styles);
    } catch (error) {
      throw new Error(`${page.path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
