import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Problem, sortProblems } from '../problems/problem.ts';
import { checkWords, parseCspell, WORDS_FILE } from './problems.ts';

/**
 * Checks every spelling below the repository root, and the list of words. What was right the last
 * time is not looked at again. Rejects when the spelling checker itself cannot run.
 */
export async function checkSpelling(root: string): Promise<Problem[]> {
  const [spelling, words] = await Promise.all([
    runCspell(root, [
      '--cache',
      '--cache-strategy',
      'content',
      '--cache-location',
      '.cache/cspell',
    ]),
    readFile(join(root, WORDS_FILE), 'utf8'),
  ]);
  return sortProblems([...spelling, ...checkWords(words)]);
}

/** Checks the spelling of one text as if it stood in `file`. */
export function checkSpellingOf(root: string, file: string, text: string): Promise<Problem[]> {
  return runCspell(root, [`stdin://${join(root, file)}`], text);
}

function runCspell(root: string, options: string[], input = ''): Promise<Problem[]> {
  const cspell = join(root, 'node_modules/cspell/bin.mjs');
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [cspell, 'lint', '--no-progress', '--no-summary', '--no-color', '--relative', ...options],
      { cwd: root },
    );
    let output = '';
    let faults = '';
    child.stdout.on('data', (part: Buffer) => {
      output += part.toString();
    });
    child.stderr.on('data', (part: Buffer) => {
      faults += part.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const problems = parseCspell(output);
      if (code === 0 || (code === 1 && problems.length > 0)) resolve(problems);
      else
        reject(new Error(`cspell ended with ${code}: ${(faults || output).trim().slice(0, 500)}`));
    });
    child.stdin.end(input);
  });
}
