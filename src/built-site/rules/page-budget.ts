import type { Problem } from '../../problems/problem.ts';
import { BUILD_FOLDER, type SiteRule } from '../rule.ts';
import { BUDGETS, LONG_PAGES } from '../weight/budgets.ts';
import type { PageKind } from '../weight/kind.ts';
import { type PageWeight, weighPages } from '../weight/weigh.ts';

const NAME = 'page-budget';

const ADVICE: Record<PageKind, string> = {
  ordinary: 'Move a part of the page to a page of its own, or repeat less in it.',
  diagrams: 'Simplify a diagram, or move a part of the page to a page of its own.',
  mathematics: 'Use fewer kinds of signs in its formulas, or split the page.',
  home: 'Show less on the home page and link the rest.',
  section: 'Split the section.',
  application: 'Load the part that few readers need when they ask for it.',
};

/** A page must be light enough to read at once on a phone. src/built-site/weight/ says what is counted. */
export const pageBudget: SiteRule = {
  name: NAME,
  demands:
    'No page costs more bytes or requests, before its reader does anything, than its kind may.',
  check: (site) => weighPages(site).flatMap(problemsOf),
};

function problemsOf(weight: PageWeight): Problem[] {
  const { page, kind, bytes, parts } = weight;
  const { bytes: ordinary, requests = Number.POSITIVE_INFINITY } = BUDGETS[kind];
  const long = LONG_PAGES[page.route];
  const limit = long?.bytes ?? ordinary;
  const place = { file: `${BUILD_FOLDER}/${page.file}`, rule: NAME };
  if (long && bytes <= ordinary) {
    return [
      {
        ...place,
        message: `${page.route} costs ${bytes} bytes of ${ordinary} and is listed as a long page`,
        fix: 'Take it off LONG_PAGES in src/built-site/weight/budgets.ts.',
      },
    ];
  }
  const over = [
    ...(bytes > limit ? [`${bytes} bytes of ${limit}`] : []),
    ...(parts.length > requests ? [`${parts.length} requests of ${requests}`] : []),
  ];
  if (over.length === 0) return [];
  const message = `${page.route} (${kind}) costs ${over.join(' and ')}: ${listParts(weight)}`;
  return [{ ...place, message, fix: ADVICE[kind] }];
}

/** The heaviest parts, by name. */
function listParts({ parts }: PageWeight): string {
  const shown = [...parts].sort((a, b) => b.bytes - a.bytes).slice(0, 6);
  const rest = parts.length - shown.length;
  const names = shown.map(({ file, bytes }) => `${file} ${bytes}`);
  return [...names, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}
