import type { Vocabulary } from './vocabulary.ts';

/** Another way to ask, and how it differs from what the reader typed. */
export interface Alternative {
  query: string;
  why: 'identifier' | 'parts' | 'synonym' | 'spelling';
}

/**
 * Ways to ask again when the exact query finds nothing, best first: the identifier whose parts were
 * typed, the parts of the identifier that was typed, the term behind another name and the nearest spelling.
 */
export function alternatives(query: string, vocabulary: Vocabulary): Alternative[] {
  const found: Alternative[] = [];
  const add = (text: string | undefined, why: Alternative['why']) => {
    const same = (other: string) => other.toLowerCase() === text?.toLowerCase();
    if (text && !same(query) && !found.some((one) => same(one.query)))
      found.push({ query: text, why });
  };
  const asked = normal(query);
  add(
    vocabulary.identifiers.find((name) => normal(name) === asked),
    'identifier',
  );
  add(vocabulary.synonyms[query.trim().toLowerCase()], 'synonym');
  const parts = splitIdentifier(query).join(' ');
  add(parts, 'parts');
  add(corrected(query, vocabulary), 'spelling');
  add(corrected(parts, vocabulary), 'spelling');
  return found;
}

/** `GetFrontierMomentum`, `get_frontier-momentum` → get, frontier, momentum. */
export function splitIdentifier(text: string): string[] {
  return text
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean)
    .map((part) => part.toLowerCase());
}

/** Letters and digits only, lower case: equal for every way to write an identifier. */
export function normal(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\d]/gu, '');
}

/** The query with each unknown word replaced by the nearest known one; undefined if nothing changes. */
export function corrected(query: string, vocabulary: Vocabulary): string | undefined {
  const known = new Set(vocabulary.words);
  let changed = false;
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const result = words.map((word) => {
    if (word.length < 4 || known.has(word)) return word;
    const better = nearest(word, vocabulary.words);
    if (better) changed = true;
    return better ?? word;
  });
  return changed ? result.join(' ') : undefined;
}

/** The known word with the smallest edit distance: 1 for short words, 2 for words of seven letters and more. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const limit = word.length >= 7 ? 2 : 1;
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const d = distance(word, candidate, bestDistance);
    // At equal distance a word that begins alike is the likelier meaning.
    if (
      d < bestDistance ||
      (d === bestDistance && d <= limit && candidate[0] === word[0] && best?.[0] !== word[0])
    ) {
      best = candidate;
      bestDistance = d;
    }
  }
  return best;
}

/** Edit distance counting swapped neighbours as one; gives up at `limit`. */
export function distance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min(
        (row[j - 1] ?? 0) + 1,
        (previous[j] ?? 0) + 1,
        (previous[j - 1] ?? 0) + cost,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, (before[j - 2] ?? 0) + 1);
      }
      row.push(value);
      least = Math.min(least, value);
    }
    if (least > limit) return limit + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}
