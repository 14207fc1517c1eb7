import { splitIdentifier } from './alternatives.ts';

const commonWords = new Set(
  'a about an and any are as at be been but by can could did do does doing for from get gets got had has have how i if in into is it its long large many may me mean means much must my need needs no not of on one or our own same shall should so take takes than that the their them there they this to use used was we were what when where which while who whose why will with would you your'.split(
    ' ',
  ),
);

/** The words of a query that carry its meaning, lower case; all of them when none does. */
export function tellingWords(query: string): string[] {
  const words = query
    .toLowerCase()
    .split(/[\s?!,;:()“”"]+/)
    .map((word) => word.replace(/^[.'’]+|[.'’]+$/g, ''))
    .filter(Boolean);
  const telling = words.filter((word) => !commonWords.has(word));
  return telling.length > 0 ? telling : words;
}

/** Whether every text holds a word, so that it says nothing of what is meant. */
export function isCommon(word: string): boolean {
  return commonWords.has(word);
}

/** Whether a query looks like a name out of code: `ApplyBlock`, `ledger.getFrontierMomentum`, `a_b`. */
export function isIdentifier(query: string): boolean {
  return !/\s/.test(query.trim()) && /[a-z\d][A-Z]|[A-Z]{2}[a-z]|\w[._]\w/.test(query.trim());
}

/** Whether words may be the parts of an identifier: `get frontier momentum`. A question says more around them. */
export function mayBeParts(query: string): boolean {
  const words = query
    .toLowerCase()
    .split(/[\s_-]+/)
    .filter(Boolean);
  return words.length > 1 && words.length < 6 && words.filter(isCommon).length < 2;
}

/** The beginning of a word that its other forms share: executes, execution → execut. */
export function stem(word: string): string {
  return word.length < 5 ? word : word.slice(0, Math.max(4, Math.ceil(word.length * 0.7)));
}

/** The share of `words` (0 to 1) that a text holds, other forms included. */
export function coverage(words: readonly string[], text: string): number {
  if (words.length === 0) return 0;
  const lower = text.toLowerCase();
  const parts = splitIdentifier(text);
  const held = words.filter((word) => {
    const beginning = stem(word);
    return parts.some((part) => part.startsWith(beginning)) || lower.includes(word);
  });
  return held.length / words.length;
}
