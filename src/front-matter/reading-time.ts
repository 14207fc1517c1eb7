/** Words an adult reads in a minute of technical prose; a usual figure for labels of this kind. */
const wordsPerMinute = 220;

/** Whole minutes (at least 1) to read a Markdown text; code, diagrams and addresses do not count. */
export function readingMinutes(markdown: string): number {
  const prose = markdown
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/```[\s\S]*?```/g, ' ')
    .replace(/\]\([^)]*\)/g, ' ');
  const words = prose.match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0;
  return Math.max(1, Math.round(words / wordsPerMinute));
}
