import { assembleSection } from '../../section-prints/assemble.ts';
import type { PrintedSection } from '../../section-prints/sections.ts';
import { fillSlots } from '../../slots/slots.ts';
import { type BuiltPage, type BuiltSite, change, routeOf, textOf } from './built-site.ts';
import type { Reading } from './page-foot.ts';

/** Fills the pages that hold a whole section each with the pages of the section, as these are up to here. */
export async function fillSectionPrints(
  site: BuiltSite,
  readings: ReadonlyMap<BuiltPage, Reading>,
  printed: readonly PrintedSection[],
): Promise<void> {
  const sections = new Map(printed.map((one) => [one.route, one]));
  const pages = new Map([...readings.keys()].map((page) => [routeOf(page), page]));
  const partsOf = ({ pages: routes }: PrintedSection) =>
    routes.flatMap((route) => {
      const page = pages.get(route);
      return page ? [{ route, page, title: readings.get(page)?.links.title ?? '' }] : [];
    });
  for (const [page, { slots }] of readings) {
    const fills: string[] = [];
    for (const { name, attributes } of slots) {
      if (name !== 'print') continue;
      const section = sections.get(attributes['data-section'] ?? '');
      if (!section) throw new Error(`${page.path}: docs/ has no such section to print`);
      fills.push(await assembled(section, partsOf(section), site));
    }
    if (fills.length === 0) continue;
    change(page, ['section print', ...fills], (html) => {
      const rest = fills.values();
      return fillSlots(html, 'print', () => rest.next().value ?? '');
    });
  }
}

async function assembled(
  section: PrintedSection,
  parts: ReadonlyArray<{ route: string; page: BuiltPage; title: string }>,
  { origin, basePath, results }: BuiltSite,
): Promise<string> {
  const place = { origin, basePath };
  const inputs = parts.flatMap(({ route, page, title }) => [route, page.made, title]);
  const [html = ''] = await results.recall(
    'section print',
    [JSON.stringify([section, place]), ...inputs],
    () => {
      const texts = parts.map((part) => ({ ...part, html: textOf(part.page) }));
      return [assembleSection(section, texts, place)];
    },
  );
  return html;
}
