import { checkAnchors } from '../src/anchors/check.ts';
import { loadAnchorFiles, saveLock } from '../src/anchors/load.ts';
import { LOCK_FILE } from '../src/anchors/lock.ts';
import { publishedAnchors } from '../src/anchors/published.ts';
import { updateLock } from '../src/anchors/update.ts';
import { loadBuiltSite } from '../src/built-site/load.ts';
import { site } from '../src/config/site.ts';
import { formatProblem } from '../src/problems/problem.ts';
import { builtLinks, withBuiltIds } from '../src/section-links/built.ts';
import { checkBuiltLinks } from '../src/section-links/check.ts';
import { readSectionIds, saveSectionIds } from '../src/section-links/load.ts';
import { formatSectionIds, parseSectionIds, SECTION_IDS_FILE } from '../src/section-links/lock.ts';

const USAGE = `anchors check [folder]    every address that was ever published still leads somewhere
anchors update [folder]   add the addresses of the built site to ${LOCK_FILE} and ${SECTION_IDS_FILE}
Both read the built site in the folder, build/ by default: run "npm run build" first.`;

async function main(): Promise<void> {
  const command = process.argv[2];
  if (command !== 'check' && command !== 'update') {
    console.log(USAGE);
    process.exitCode = 2;
    return;
  }
  const root = process.cwd();
  const built = await loadBuiltSite(process.argv[3] ?? 'build', {
    origin: site.url,
    basePath: site.baseUrl,
  });
  const published = publishedAnchors(built);
  const files = await loadAnchorFiles(root);
  const committed = readSectionIds(root);
  const ids = parseSectionIds(committed);
  const given = withBuiltIds(ids, builtLinks(built));
  if (command === 'update') {
    const { text, added } = updateLock(files.lock, published);
    await saveLock(root, text);
    saveSectionIds(root, formatSectionIds(given));
    console.log(`${LOCK_FILE}: ${added} added`);
    console.log(`${SECTION_IDS_FILE}: ${given.size - ids.size} added`);
    return;
  }
  const problems = [
    ...checkAnchors(files, published),
    ...checkBuiltLinks(committed, built, published, files.redirects),
  ];
  for (const problem of problems) console.log(formatProblem(problem));
  console.log(`${published.length} published addresses, ${problems.length} problems`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
