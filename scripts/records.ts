import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { formatProblem } from '../src/problems/problem.ts';
import { checkRecords } from '../src/survey/check.ts';
import { todoText } from '../src/survey/cli/todo.ts';
import { orderedFields } from '../src/survey/derive/applicable.ts';
import { type FileKind, formatFile } from '../src/survey/fix/format.ts';
import { readSurveyFiles } from '../src/survey/load.ts';
import { PLACES, parseSurvey } from '../src/survey/survey.ts';

const USAGE = `usage: npm run records -- <command>
  check        checks every record, field and source
  fix          puts keys in order and formats the files
  todo <id>    lists the fields a record does not answer yet
`;

const ROOT = process.cwd();

function check(): number {
  const problems = checkRecords(ROOT);
  for (const problem of problems) console.error(formatProblem(problem));
  console.log(`records: ${problems.length === 0 ? 'no problems' : `${problems.length} problems`}`);
  return problems.length === 0 ? 0 : 1;
}

function fix(): number {
  const { survey } = parseSurvey(readSurveyFiles(ROOT));
  const order = orderedFields(survey).map((field) => field.id);
  const kinds: [string, FileKind][] = [
    [PLACES.fields, 'field'],
    [PLACES.sources, 'source'],
    [PLACES.records, 'record'],
  ];
  for (const [place, kind] of kinds) {
    if (!existsSync(place)) continue;
    for (const name of readdirSync(place).filter((file) => file.endsWith('.yaml'))) {
      const before = readFileSync(place + name, 'utf8');
      const after = formatFile(kind, before, order);
      if (after === before) continue;
      writeFileSync(place + name, after);
      console.log(`formatted ${place}${name}`);
    }
  }
  return 0;
}

function main(): number {
  const [command, id] = process.argv.slice(2);
  if (command === 'check') return check();
  if (command === 'fix') return fix();
  if (command === 'todo' && id !== undefined) {
    process.stdout.write(todoText(parseSurvey(readSurveyFiles(ROOT)).survey, id));
    return 0;
  }
  process.stderr.write(USAGE);
  return 2;
}

process.exitCode = main();
