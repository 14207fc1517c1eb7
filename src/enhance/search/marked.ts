import { stem } from '../../search/words.ts';

/** A text as HTML, with the words of the query marked. */
export function marked(text: string, words: readonly string[]): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const beginnings = words.map(stem).filter((word) => /^[\p{L}\d]{2,}$/u.test(word));
  if (beginnings.length === 0) return safe;
  const pattern = new RegExp(`(?<![\\p{L}\\d&])(?:${beginnings.join('|')})[\\p{L}\\d]*`, 'giu');
  return safe.replace(pattern, '<mark>$&</mark>');
}
