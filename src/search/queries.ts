import { parse } from 'yaml';
import * as z from 'zod';

/** Where the questions stand that the search has to answer, relative to the repository. */
export const QUERIES_FILE = 'data/search/queries.yaml';

const address = z.string().regex(/^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/, {
  error: 'must be the address of a page or of a section of it',
});
const schema = z.array(
  z.strictObject({
    ask: z.string().min(2).max(120),
    kind: z.enum(['question', 'term', 'identifier', 'typo', 'synonym']),
    /** Where the answer stands. A page stands for each of its sections. */
    finds: z.array(address).min(1),
  }),
);

/** One question with where its answer stands. */
export type SearchQuery = z.infer<typeof schema>[number];

/** Reads the questions. Throws when they do not have their shape. */
export function parseQueries(text: string): SearchQuery[] {
  return schema.parse(parse(text));
}

/**
 * The place of the first hit that answers, from 1; undefined when none does.
 *
 * @param hits addresses below the site’s root, best first: `/internal/ledger/momentum/#hash`
 */
export function placeOf(query: SearchQuery, hits: readonly string[]): number | undefined {
  const index = hits.findIndex((hit) => query.finds.some((wanted) => answers(hit, wanted)));
  return index === -1 ? undefined : index + 1;
}

function answers(hit: string, wanted: string): boolean {
  if (wanted.includes('#')) return hit === wanted;
  return hit.replace(/[?#].*$/, '') === wanted;
}
