import { checkSite } from '../src/built-site/check-site.ts';
import { loadBuiltSite } from '../src/built-site/load.ts';
import { budgetTable } from '../src/built-site/weight/report.ts';
import { weighPages } from '../src/built-site/weight/weigh.ts';
import { site } from '../src/config/site.ts';
import { formatProblem } from '../src/problems/problem.ts';

/**
 * `npm run check:built [-- folder]`: the checks on built pages alone, such as before a deployment, and what
 * every page weighs.
 */
async function main(): Promise<void> {
  const address = { origin: site.url, basePath: site.baseUrl };
  const built = await loadBuiltSite(process.argv[2] ?? 'build', address);
  const problems = checkSite(built);
  console.log(budgetTable(weighPages(built)));
  for (const problem of problems) console.log(formatProblem(problem));
  console.log(`${built.pages.length} pages, ${problems.length} problems`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
