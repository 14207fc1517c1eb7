import { checkDiagrams } from '../src/diagrams/check.ts';
import { updateDrawings } from '../src/diagrams/update.ts';
import { formatProblem, type Problem } from '../src/problems/problem.ts';

/** `npm run diagrams` makes the drawings current; with `-- --check` it only says what is not. */
async function main(): Promise<void> {
  const root = process.cwd();
  if (process.argv.includes('--check')) {
    const problems = checkDiagrams(root);
    if (problems.length === 0) console.log('diagrams: all described, drawn and current');
    report(problems);
    return;
  }
  const { drawn, deleted, kept, problems } = await updateDrawings(root);
  for (const { file, page, bytes, milliseconds } of drawn) {
    console.log(`drawn    ${file}  ${page}  ${bytes} bytes, ${milliseconds} ms`);
  }
  for (const file of deleted) console.log(`deleted  ${file}`);
  console.log(`diagrams: ${drawn.length} drawn, ${deleted.length} deleted, ${kept} kept`);
  report([...problems, ...checkDiagrams(root).filter(({ rule }) => rule !== 'drawing-missing')]);
}

function report(problems: readonly Problem[]): void {
  for (const problem of problems) console.error(formatProblem(problem));
  if (problems.length > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
