import type { Cite } from '../schema/cite.ts';

/**
 * Whether a citation still points at what it names. Gives what is wrong in words, or undefined.
 *
 * The lines must exist, and the last name of the symbol must stand on them or above them in the
 * file (a citation may show a part of a function's body). Text without lines needs its section as
 * a heading or anywhere in the text.
 */
export function judgeCite(text: string, cite: Cite): string | undefined {
  const lines = text.split('\n');
  const [first, last = first] = String(cite.lines ?? '')
    .split('-')
    .map(Number);
  if (cite.lines !== undefined && first !== undefined && last !== undefined) {
    if (last > lines.length) return `the file has ${lines.length} lines, ${cite.lines} are cited`;
    if (lines.slice(first - 1, last).every((line) => line.trim() === ''))
      return 'the lines are empty';
  }
  if (cite.symbol !== undefined) {
    const upTo = lines.slice(0, last ?? lines.length).join('\n');
    return nameIn(upTo, lastName(cite.symbol)) ? undefined : `"${cite.symbol}" is not there`;
  }
  if (cite.section === undefined || text.includes(cite.section)) return undefined;
  return `there is no "${cite.section}"`;
}

/** EVM.Call → Call; eosio::chain::config → config. */
function lastName(symbol: string): string {
  return symbol.match(/[\w$]+/g)?.at(-1) ?? symbol;
}

function nameIn(text: string, name: string): boolean {
  let at = text.indexOf(name);
  while (at >= 0) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + name.length] ?? ' ';
    if (!/[\w$]/.test(before) && !/[\w$]/.test(after)) return true;
    at = text.indexOf(name, at + 1);
  }
  return false;
}
