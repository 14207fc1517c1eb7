import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../problems/problem.ts';
import { parseQueries, QUERIES_FILE, type SearchQuery } from './queries.ts';
import { parseSynonyms, SYNONYMS_FILE, type Synonyms } from './synonyms.ts';

/** Least number of questions and of other names: fewer would prove little. */
export const LEAST_QUERIES = 80;
export const LEAST_SYNONYMS = 150;

/** Checks the lists of the search under `root`: their shape, their size, and that answers exist. */
export function checkSearchLists(root: string): Problem[] {
  const addresses = new Set(readFileSync(join(root, 'data/anchors.lock'), 'utf8').split('\n'));
  // A page that was not published yet stands in docs/ only.
  const exists = (address: string) =>
    addresses.has(address) ||
    [
      `docs${address.replace(/\/(#.*)?$/, '')}.md`,
      `docs${address.replace(/#.*$/, '')}index.md`,
    ].some((file) => existsSync(join(root, file)));
  return [
    ...read(root, QUERIES_FILE, parseQueries, (queries, text) =>
      queryProblems(queries, text, exists),
    ),
    ...read(root, SYNONYMS_FILE, parseSynonyms, synonymProblems),
  ];
}

/** What is wrong with questions of the right shape. */
export function queryProblems(
  queries: readonly SearchQuery[],
  text: string,
  exists: (address: string) => boolean,
): Problem[] {
  const problem = reporter(QUERIES_FILE, text);
  const problems: Problem[] = [];
  if (queries.length < LEAST_QUERIES) {
    const message = `${queries.length} questions; ${LEAST_QUERIES} are needed.`;
    problems.push(problem('', 'search-queries', message, 'Add what readers really ask.'));
  }
  const seen = new Set<string>();
  for (const { ask, finds } of queries) {
    if (seen.has(ask)) {
      problems.push(problem(ask, 'search-queries', `“${ask}” is asked twice.`, 'Keep one.'));
    }
    seen.add(ask);
    for (const address of finds.filter((one) => !exists(one))) {
      const message = `“${ask}” is to find ${address}, which does not exist.`;
      problems.push(problem(ask, 'search-queries', message, 'Name a page or section that exists.'));
    }
  }
  return problems;
}

/** What is wrong with a list of other names of the right shape. */
export function synonymProblems(synonyms: Synonyms, text: string): Problem[] {
  const problem = reporter(SYNONYMS_FILE, text);
  const problems: Problem[] = [];
  const owners = new Map<string, string>();
  for (const [words, names] of Object.entries(synonyms)) {
    for (const name of names.map((one) => one.toLowerCase())) {
      const owner = owners.get(name) ?? (name === words.toLowerCase() ? words : undefined);
      owners.set(name, words);
      if (owner === undefined) continue;
      const message = `“${name}” stands for “${owner}” and for “${words}”.`;
      problems.push(problem(words, 'search-synonyms', message, 'Keep the name in one place.'));
    }
  }
  if (owners.size < LEAST_SYNONYMS) {
    const message = `${owners.size} other names; ${LEAST_SYNONYMS} are needed.`;
    problems.push(problem('', 'search-synonyms', message, 'Add names that readers bring along.'));
  }
  return problems;
}

function read<T>(
  root: string,
  file: string,
  parse: (text: string) => T,
  check: (value: T, text: string) => Problem[],
): Problem[] {
  const text = readFileSync(join(root, file), 'utf8');
  try {
    return check(parse(text), text);
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return [{ file, line: 1, rule: 'search-lists', message, fix: 'See the head of the file.' }];
  }
}

function reporter(file: string, text: string) {
  const lines = text.split('\n');
  return (near: string, rule: string, message: string, fix: string): Problem => ({
    file,
    line:
      Math.max(
        0,
        lines.findIndex((line) => line.includes(near)),
      ) + 1,
    rule,
    message,
    fix,
  });
}
