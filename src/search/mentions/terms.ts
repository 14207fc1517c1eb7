import { normal, splitIdentifier } from '../alternatives.ts';
import { isCommon } from '../words.ts';

/** Longest term; what is longer is a hash or a line of data. */
const LONGEST = 40;
/** Letters and digits, with what joins the parts of a name out of code: `ledger.getAll`, `a_b`. */
const TOKEN = /[\p{L}\d]+(?:[._][\p{L}\d]+)*/gu;
/** Endings that other forms of a word have instead, the longest first. */
const ENDINGS = [
  ...['ations', 'ation', 'ings', 'ments', 'ment', 'ions', 'ion', 'ing', 'ers', 'ors', 'ies'],
  ...['ive', 'ate', 'at', 'ed', 'er', 'or', 'es', 'ly', 'al', 's', 'y', 'e'],
];
const LEAST = 4;
/** delegat(ions), deleg(at) */
const PASSES = 2;

/**
 * What the forms of a word have in common: executes, executed, execution → execut. Not always a word, and
 * sometimes that of two; what is read by it is asked by it.
 */
export function rootOf(word: string): string {
  if (!/^\p{L}+$/u.test(word)) return word;
  let root = word;
  for (let pass = 0; pass < PASSES; pass += 1) {
    const left = root;
    const ending = ENDINGS.find((one) => left.endsWith(one) && left.length - one.length >= LEAST);
    if (ending !== undefined) root = root.slice(0, -ending.length);
    // stopp(ed), stop
    if (root.length > LEAST && /([^aeious])\1$/.test(root)) root = root.slice(0, -1);
  }
  return root;
}

/**
 * The terms that a text is found by: roots of its words, of the parts of its identifiers, and identifiers
 * whole, in lower case without what stands between their parts. In the order of the text, with repetitions.
 */
export function termsOf(text: string): string[] {
  return [...text.matchAll(TOKEN)].flatMap(([token]) => termsOfToken(token));
}

function termsOfToken(token: string): string[] {
  const parts = splitIdentifier(token);
  const whole = normal(token);
  if (whole.length > LONGEST || isData(whole)) return [];
  const terms = parts.filter(tells).map(rootOf);
  if (parts.length === 1 || !/\p{L}/u.test(whole)) return terms;
  // `embedded.pillar.getAll` is found by `getAll` too.
  const last = normal(token.split('.').at(-1) ?? '');
  return [...new Set([...terms, whole, ...(tells(last) ? [last] : [])])];
}

function tells(word: string): boolean {
  return word.length > 1 && word.length <= LONGEST && !isCommon(word) && !isData(word);
}

/** Hashes, addresses and long numbers. */
function isData(word: string): boolean {
  return (
    /^\d{7,}$/.test(word) ||
    (/^[\da-f]{8,}$/.test(word) && /\d/.test(word)) ||
    (word.length > 24 && /\d/.test(word))
  );
}
