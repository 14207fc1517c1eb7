/** A list of words as the checks want it: lower case, each once, in order, one a line. */
export function sortedWords(text: string): string {
  const words = text
    .split('\n')
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '');
  const unique = [...new Set(words)].sort((a, b) => (a < b ? -1 : 1));
  return unique.map((word) => `${word}\n`).join('');
}
