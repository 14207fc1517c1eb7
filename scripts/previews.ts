/**
 * `npm run previews`: shows what a forum makes of links to the built site, read as Discourse reads them.
 * `npm run previews -- /internal/ /s/k3fm/` prints these; `--html` and `--pictures` write all to a page.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { loadBuiltSite } from '../src/built-site/load.ts';
import { linkPreview } from '../src/built-site/rules/link-preview.ts';
import type { BuiltSite } from '../src/built-site/site.ts';
import { site } from '../src/config/site.ts';
import { oneboxOf } from '../src/previews/onebox.ts';
import { cardsHtml, cardText, picturesHtml, type ShownLink } from '../src/previews/sheet.ts';
import { formatProblem } from '../src/problems/problem.ts';

const USAGE = `previews [address …]   print the previews of these addresses, such as /internal/; of all pages without one
  --site <folder>      where the built site lies; build/ by default
  --html <file>        write the cards of the chosen addresses, all pages and sections without one, to a page
  --pictures <file>    the same, the pictures alone`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      site: { type: 'string', default: 'build' },
      html: { type: 'string' },
      pictures: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const built = await loadBuiltSite(values.site, { origin: site.url, basePath: site.baseUrl });
  const links = shownLinks(built, values.site, positionals);
  for (const [file, html] of [
    [values.html, cardsHtml],
    [values.pictures, picturesHtml],
  ] as const) {
    if (!file) continue;
    mkdirSync(dirname(resolve(file)), { recursive: true });
    writeFileSync(file, html(links));
    console.log(`${file}: ${links.length}`);
  }
  if (!values.html && !values.pictures) {
    const printed =
      positionals.length > 0 ? links : links.filter(({ url }) => !/\/s\/\w+\/$/.test(url));
    for (const link of printed) console.log(`${cardText(link)}\n`);
  }
  const problems = linkPreview.check(built);
  for (const problem of problems) console.log(formatProblem(problem));
  console.log(`${links.length} previews shown, ${problems.length} problems in all`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

/** The previews of these addresses of the site; of every page and section when none is named. */
function shownLinks(built: BuiltSite, folder: string, addresses: readonly string[]): ShownLink[] {
  const origin = built.origin + built.basePath;
  const pages = built.pages.filter(
    ({ isRedirect, file, route }) =>
      file !== '404.html' && (!isRedirect || route.startsWith('/s/')),
  );
  const wanted = addresses.map((address) => {
    const route = address.replace(origin, '/').replace(/#.*$/, '');
    const page = pages.find((one) => one.route === route);
    if (!page) throw new Error(`${address} is no address of the site in ${folder}/`);
    return page;
  });
  return (wanted.length > 0 ? wanted : pages).map((page) => {
    const url = origin + page.route.slice(1);
    const shown = oneboxOf(page, url);
    const inside = shown.image?.startsWith(origin) ? shown.image.slice(origin.length) : undefined;
    const picture = inside && pathToFileURL(resolve(folder, inside)).href;
    return { url, shown, ...(picture && { picture }) };
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
