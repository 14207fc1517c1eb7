import type { Problem } from '../problems/problem.ts';

/** The project's own list of words. */
export const WORDS_FILE = 'data/words.txt';

const ISSUE = /^(.+?):(\d+):(\d+) - (Unknown|Forbidden) word \((.+?)\)/;

/** Turns what cspell prints (one `file:line:column - Unknown word (x)` a line) into problems. */
export function parseCspell(output: string): Problem[] {
  return output.split('\n').flatMap((row) => {
    const [, file, line, column, , word] = ISSUE.exec(row) ?? [];
    if (file === undefined || word === undefined) return [];
    return [
      {
        file: file.replace(/^\.\//, ''),
        line: Number(line),
        column: Number(column),
        rule: 'spelling',
        message: `"${word}" is not a known spelling`,
        fix: `Correct it; if it is right, add "${word.toLowerCase()}" to ${WORDS_FILE} in its place, or mark code as code.`,
      },
    ];
  });
}

/** Checks the form of the list of words: lower case, sorted, each once, one a line. */
export function checkWords(text: string): Problem[] {
  const problems: Problem[] = [];
  const report = (line: number, message: string) =>
    problems.push({
      file: WORDS_FILE,
      line,
      rule: 'words-form',
      message,
      fix: 'Keep one word a line, in lower case, sorted (LC_ALL=C sort -u does it).',
    });
  const lines = text.split('\n');
  if (text !== '' && !text.endsWith('\n')) report(lines.length, 'the last line has no end');
  else lines.pop();
  for (const [index, word] of lines.entries()) {
    const before = lines[index - 1];
    if (!/^[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*$/u.test(word))
      report(index + 1, `"${word}" is no word`);
    else if (word !== word.toLowerCase()) report(index + 1, `"${word}" has capitals`);
    else if (before === word) report(index + 1, `"${word}" is there twice`);
    else if (before !== undefined && before > word) report(index + 1, `"${word}" is out of order`);
  }
  return problems;
}
