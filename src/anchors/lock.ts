import type { Problem } from '../problems/problem.ts';

/** Where the published addresses are kept. */
export const LOCK_FILE = 'data/anchors.lock';

const ADDRESS = /^\/(?:[A-Za-z0-9._~-]+\/)*(?:#[A-Za-z0-9._-]+)?$/;

/** The addresses in a lock file, in the order written. */
export function parseLock(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** Writes a lock file: one address a line, sorted, none twice. */
export function formatLock(addresses: Iterable<string>): string {
  return [...new Set(addresses)]
    .sort()
    .map((address) => `${address}\n`)
    .join('');
}

/** Checks the form of a lock file. */
export function checkLockForm(text: string): Problem[] {
  const problems: Problem[] = [];
  const lines = text.split('\n').slice(0, -1);
  const fix =
    'Run "npm run build" and then "npm run anchors -- update" instead of editing by hand.';
  const report = (line: number, message: string) =>
    problems.push({ file: LOCK_FILE, line, rule: 'anchors-lock-form', message, fix });
  if (text !== '' && !text.endsWith('\n')) report(lines.length + 1, 'the last line is cut off');
  for (const [index, address] of lines.entries()) {
    const before = lines[index - 1];
    if (!ADDRESS.test(address)) report(index + 1, `"${address}" is no address`);
    else if (before !== undefined && before >= address) {
      report(index + 1, `"${address}" is out of order or there twice`);
    }
  }
  return problems;
}
