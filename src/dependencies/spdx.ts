/**
 * The licences that somebody who uses a package has to accept, from its SPDX expression: of alternatives the
 * first is taken, of a combination all. An expression that is none comes back as it is.
 */
export function licencesOf(expression: string): string[] {
  const words = expression.match(/[()]|[^\s()]+/g) ?? [];
  const found = alternatives(words);
  return found === undefined || words.length > 0 ? [expression.trim()] : [...new Set(found)];
}

/** Takes `A OR B …` from the front of the words; undefined where no licence stands. */
function alternatives(words: string[]): string[] | undefined {
  const first = combination(words);
  while (words[0] === 'OR') {
    words.shift();
    if (combination(words) === undefined) return undefined;
  }
  return first;
}

/** Takes `A AND B …`, which binds closer. */
function combination(words: string[]): string[] | undefined {
  const all = one(words);
  while (all !== undefined && words[0] === 'AND') {
    words.shift();
    const more = one(words);
    if (more === undefined) return undefined;
    all.push(...more);
  }
  return all;
}

/** Takes a licence, with the exception it is under, or an expression in brackets. */
function one(words: string[]): string[] | undefined {
  const word = words.shift();
  if (word === '(') {
    const inner = alternatives(words);
    return words.shift() === ')' ? inner : undefined;
  }
  if (word === undefined || /^(?:\)|OR|AND|WITH)$/.test(word)) return undefined;
  if (words[0] !== 'WITH') return [word];
  return [`${word} ${words.splice(0, 2).join(' ')}`];
}
