import { movedScript } from '../../anchors/redirect-html.ts';
import { inlineScripts, withContentPolicy } from '../../first-view/content-policy.ts';
import { nameOf } from '../../rebuild/kept-results.ts';
import { type BuiltPage, type BuiltSite, textOf } from './built-site.ts';
import type { Lightener, LightPage } from './first-view.ts';

/** A page that holds nothing but what the site's own code writes. */
const PLAIN_PAGE = '404.html';

/**
 * Makes every page light and gives it its content policy, as the last changes of its text. Inline scripts are
 * known by the page that says an address does not exist: no contributor's words are in it.
 *
 * @throws if a page holds an inline script that is not known, with the page's path
 */
export async function finishPages(site: BuiltSite, lightener: Lightener): Promise<void> {
  const light = (page: BuiltPage): Promise<LightPage> | LightPage =>
    page.redirect ? { html: textOf(page) } : lightener.lighten(textOf(page));
  const plain = site.pages.find(({ path }) => path === PLAIN_PAGE);
  if (!plain) throw new Error(`the site has no ${PLAIN_PAGE}`);
  const known = new Set([
    ...inlineScripts((await light(plain)).html),
    movedScript,
    ...lightener.scripts,
  ]);
  const means = nameOf([nameOf([...known]), ...lightener.inputs]);
  for (const page of site.pages) {
    const inputs = [page.made, page.redirect ? 'redirect' : 'page', means];
    page.whole = await site.results.recallBytes('whole page', inputs, async () => {
      try {
        const { html, styles } = await light(page);
        return withContentPolicy(html, known, styles);
      } catch (error) {
        throw new Error(`${page.path}: ${error instanceof Error ? error.message : String(error)}`);
      }
    });
    page.html = '';
    page.waiting = [];
    page.made = nameOf(inputs);
  }
}
