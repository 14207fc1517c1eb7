import { factsOf } from '../src/change-summary/facts.ts';
import { readRevision, readWorkingTree } from '../src/change-summary/load.ts';
import { summaryMarkdown } from '../src/change-summary/markdown.ts';
import { recordChapter } from '../src/change-summary/records.ts';
import { compareFacts } from '../src/change-summary/summary.ts';

const USAGE = `usage: npm run summary -- <revision>
Says what the working tree changes in meaning against a revision: pages, sections, values of the
survey, claims, terms, citations, drawings. The answer is Markdown that fits into a comment.
`;

async function main(): Promise<void> {
  const [revision] = process.argv.slice(2);
  if (revision === undefined) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  const root = process.cwd();
  const before = await readRevision(root, revision);
  const after = readWorkingTree(root);
  const values = recordChapter(before, after);
  const chapters = compareFacts(factsOf(before), factsOf(after));
  process.stdout.write(summaryMarkdown(values === undefined ? chapters : [values, ...chapters]));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
