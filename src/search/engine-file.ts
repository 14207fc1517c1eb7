/** Where the script of the search worker stands below the root of the site. */
export const ENGINE_ADDRESS = 'search/engine.js';

/**
 * The script of the search worker: that of the index, told beforehand what it would ask for first. So it
 * loads its engine and its table of contents at once, and a slow line is waited for one time less.
 *
 * @param worker text of `pagefind/pagefind-worker.js`
 * @param entry text of `pagefind/pagefind-entry.json`
 */
export function engineScript(worker: string, entry: string): string {
  const told = JSON.stringify(entry.trim());
  return `{const load=self.fetch;self.fetch=(input,...rest)=>/\\/pagefind-entry\\.json/.test(input)?Promise.resolve(new Response(${told})):load(input,...rest)}\n${worker}`;
}
