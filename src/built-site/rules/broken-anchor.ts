import { fileFor, resolve } from '../addresses.ts';
import { pageRule } from '../rule.ts';

/** Every link to a section finds an element with that id. */
export const brokenAnchor = pageRule({
  name: 'broken-anchor',
  demands: 'Every link with a # leads to an id of the page.',
  redirects: true,
  check: (page, report, site) => {
    const byFile = new Map(site.pages.map((each) => [each.file, each]));
    for (const { name, attributes, offset } of page.tags) {
      if (name !== 'a' || attributes.href === undefined) continue;
      const target = resolve(site, page, attributes.href);
      if (target.kind !== 'inside' || target.fragment === '' || target.fragment === 'top') continue;
      const destination = byFile.get(fileFor(site, target.path) ?? '');
      if (!destination || destination.ids.has(target.fragment)) continue;
      const near = [...destination.ids].filter((id) => !id.startsWith('_')).slice(0, 8);
      report(
        offset,
        `${target.path} has no id "${target.fragment}"`,
        `Link one of its ids: ${near.join(', ') || 'it has none'}.`,
      );
    }
  },
});
