import { parseRedirects, type Redirect } from '../anchors/redirects.ts';
import type { BuiltSite } from '../built-site/site.ts';
import { type Problem, sortProblems } from '../problems/problem.ts';
import { builtLinks, withBuiltIds } from './built.ts';
import { destinationOf } from './destination.ts';
import type { SectionIds } from './ids.ts';
import { checkSectionIdsForm, parseSectionIds, SECTION_IDS_FILE } from './lock.ts';

/**
 * Holds the site to its promise that a link to a section never dies.
 * @param text the committed ids
 * @param sections addresses of sections of the built site
 * @param published every address of the built site
 */
export function checkSectionIds(
  text: string,
  sections: readonly string[],
  published: readonly string[],
  redirects: readonly Redirect[],
): Problem[] {
  const ids = parseSectionIds(text);
  return sortProblems([
    ...checkSectionIdsForm(text),
    ...checkNew(ids, sections),
    ...checkKept(text, new Set(published), redirects),
  ]);
}

/** The same, with the sections taken from the links that were built. */
export function checkBuiltLinks(
  text: string,
  site: BuiltSite,
  published: readonly string[],
  redirects: string,
): Problem[] {
  const given = withBuiltIds(parseSectionIds(text), builtLinks(site));
  return checkSectionIds(text, [...given.keys()], published, parseRedirects(redirects).redirects);
}

function checkNew(ids: SectionIds, sections: readonly string[]): Problem[] {
  const fresh = sections.filter((address) => !ids.has(address));
  if (fresh.length === 0) return [];
  const shown = fresh.slice(0, 3).join(', ') + (fresh.length > 3 ? ' …' : '');
  return [
    {
      file: SECTION_IDS_FILE,
      rule: 'section-without-id',
      message: `${fresh.length} ${fresh.length === 1 ? 'section has' : 'sections have'} no id in the list: ${shown}`,
      fix: 'Run "npm run build" and "npm run anchors -- update", and commit the file. Without a clone, leave it to whoever merges.',
    },
  ];
}

/** Every id that was ever given out still leads somewhere. */
function checkKept(
  text: string,
  published: ReadonlySet<string>,
  redirects: readonly Redirect[],
): Problem[] {
  return text.split('\n').flatMap((line, index) => {
    const [id, address] = line.split(' ');
    if (!id || !address || destinationOf(address, published, redirects)) return [];
    return [
      {
        file: SECTION_IDS_FILE,
        line: index + 1,
        rule: 'lost-section-link',
        message: `/s/${id}/ was given out for ${address}, which is gone`,
        fix: 'Bring the section back, or add its address to data/redirects.yml.',
      },
    ];
  });
}
