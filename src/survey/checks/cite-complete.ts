import type { Cite } from '../schema/cite.ts';
import { isRepository, type Source } from '../schema/source.ts';
import { type Check, citeSites, problemAt } from './check.ts';

const RULE = 'cite-complete';

/** A citation of code names file, lines and symbol; of a text in Git file and place; of a document its section. */
export const citeComplete: Check = {
  rule: RULE,
  run: (survey) =>
    citeSites(survey).flatMap(({ yaml, cite, path }) => {
      const source = survey.sources.get(cite.source)?.data;
      const missing = source === undefined ? undefined : incomplete(source, cite);
      if (missing !== undefined) return [problemAt(yaml, path, RULE, ...missing)];
      return backwards(cite)
        ? [
            problemAt(
              yaml,
              [...path, 'lines'],
              RULE,
              `The lines ${String(cite.lines)} run backwards.`,
              'Write the first line before the last.',
            ),
          ]
        : [];
    }),
};

function incomplete(source: Source, cite: Cite): [string, string] | undefined {
  if (!isRepository(source)) {
    if (cite.path !== undefined || cite.lines !== undefined || cite.symbol !== undefined) {
      return [
        `"${source.id}" is a document: it has sections, no path, lines or symbol.`,
        'Name the section instead.',
      ];
    }
    return cite.section === undefined
      ? ['The citation does not say where in the document.', 'Add section: the heading or page.']
      : undefined;
  }
  if (source.kind === 'code' && !isText(cite)) {
    const absent = (['path', 'lines', 'symbol'] as const).filter((key) => cite[key] === undefined);
    return absent.length === 0
      ? undefined
      : [
          `A citation of code lacks ${absent.join(' and ')}.`,
          'Give path, lines and the symbol that stands there.',
        ];
  }
  if (cite.path !== undefined && (cite.lines ?? cite.section) !== undefined) return undefined;
  return [
    'A citation of a text in a repository needs a path and a place in it.',
    'Give path, and lines or section.',
  ];
}

/** A text that is kept among the code, such as a report or a manual. */
function isText(cite: Cite): boolean {
  return /\.(mdx?|rst|txt|adoc|tex|pdf)$/.test(cite.path ?? '');
}

function backwards(cite: Cite): boolean {
  const [first, last] = String(cite.lines ?? '')
    .split('-')
    .map(Number);
  return first !== undefined && last !== undefined && last < first;
}
