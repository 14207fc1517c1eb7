import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../src/check-runner/command.ts';
import { sameBytes } from '../src/check-runner/same-bytes-step.ts';
import { formatProblem } from '../src/problems/problem.ts';

const USAGE = `reproducible          builds the site twice, in two places, and compares every byte
reproducible --second compares build/ as it stands with a build elsewhere`;

/** `npm run reproducible`: two clean builds are the same, byte by byte. */
async function main(): Promise<void> {
  const [option] = process.argv.slice(2);
  if (option !== undefined && option !== '--second') {
    console.log(USAGE);
    process.exitCode = 2;
    return;
  }
  const root = process.cwd();
  if (option === undefined) {
    for (const made of ['build', '.docusaurus', '.cache', 'node_modules/.cache'])
      rmSync(join(root, made), { recursive: true, force: true });
    const docusaurus = join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
    const { code, output } = await runCommand(process.execPath, [docusaurus, 'build']);
    if (code !== 0) throw new Error(output);
  }
  const { failed, problems = [], output, note } = await sameBytes(root);
  for (const problem of problems.slice(0, 10)) console.log(formatProblem(problem));
  if (output) console.log(output);
  if (failed === 0) console.log(`the same bytes: ${note}`);
  else if (problems.length > 0) console.log(`${problems.length} files differ`);
  process.exitCode = failed;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
