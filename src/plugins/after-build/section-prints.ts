import { pageLinks } from '../../backlinks/page-links.ts';
import { assembleSection } from '../../section-prints/assemble.ts';
import { loadPrintedSections } from '../../section-prints/load.ts';
import { fillSlots } from '../../slots/slots.ts';
import { type BuiltSite, routeOf } from './built-site.ts';

/** Fills the pages that hold a whole section each with the pages of the section. */
export function fillSectionPrints(site: BuiltSite): void {
  const sections = new Map(
    loadPrintedSections(site.siteDir).map((section) => [section.route, section]),
  );
  const pages = new Map(site.pages.map((page) => [routeOf(page), page]));
  for (const page of site.pages) {
    page.html = fillSlots(page.html, 'print', ({ attributes }) => {
      const section = sections.get(attributes['data-section'] ?? '');
      if (!section) throw new Error(`${page.path}: docs/ has no such section to print`);
      const parts = section.pages.flatMap((route) => {
        const html = pages.get(route)?.html;
        return html ? [{ route, html, title: pageLinks(html, route, site).title }] : [];
      });
      return assembleSection(section, parts, site);
    });
  }
}
