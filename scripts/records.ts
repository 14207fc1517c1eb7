import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatProblem } from '../src/problems/problem.ts';
import { checkRecords } from '../src/survey/check.ts';
import { showText } from '../src/survey/cli/show.ts';
import { todoText } from '../src/survey/cli/todo.ts';
import { fixFiles } from '../src/survey/fix/fix.ts';
import { readSurveyFiles } from '../src/survey/load.ts';
import { parseSurvey } from '../src/survey/survey.ts';
import { clonesIn } from '../src/survey/verify/clones.ts';
import { verifyCites } from '../src/survey/verify/verify.ts';

const USAGE = `usage: npm run records -- <command>
  check [id]   checks every record, field and source (or prints only what concerns one file)
  fix [id]     puts keys in order, formats, renews ids.lock and the schemas (or only one file)
  show <id>    prints a record, inherited cells filled in
  todo <id>    lists the fields a record does not answer yet
  verify <folder> [id]   opens the citations in the clones below the folder (owner/name)
`;

const ROOT = process.cwd();

function check(id?: string): number {
  const all = checkRecords(ROOT);
  const problems = id === undefined ? all : all.filter(({ file }) => file.includes(`/${id}.`));
  for (const problem of problems) console.error(formatProblem(problem));
  console.log(`records: ${problems.length === 0 ? 'no problems' : `${problems.length} problems`}`);
  return problems.length === 0 ? 0 : 1;
}

function fix(id?: string): number {
  for (const [file, text] of fixFiles(readSurveyFiles(ROOT))) {
    if (id !== undefined && !file.includes(`/${id}.`)) continue;
    mkdirSync(dirname(join(ROOT, file)), { recursive: true });
    writeFileSync(join(ROOT, file), text);
    console.log(`wrote ${file}`);
  }
  return 0;
}

function verify(folder: string, id?: string): number {
  const { survey } = parseSurvey(readSurveyFiles(ROOT));
  const clones = clonesIn(folder);
  const file = id === undefined ? undefined : `data/vms/${id}.yaml`;
  const { problems, opened, skipped } = verifyCites(survey, clones.has, clones.read, file);
  for (const problem of problems) console.error(formatProblem(problem));
  for (const [source, count] of skipped) console.log(`not at hand: ${source} (${count} citations)`);
  console.log(`${opened} citations opened, ${problems.length} do not hold`);
  return problems.length === 0 ? 0 : 1;
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

function main(): number {
  const [command, id, second] = process.argv.slice(2);
  if (command === 'verify' && id !== undefined) return verify(id, second);
  if (command === 'check') return check(id);
  if (command === 'fix') return fix(id);
  if (id !== undefined && (command === 'show' || command === 'todo')) {
    const { survey } = parseSurvey(readSurveyFiles(ROOT));
    return print(command === 'show' ? showText(survey, id) : todoText(survey, id));
  }
  process.stderr.write(USAGE);
  return 2;
}

process.exitCode = main();
