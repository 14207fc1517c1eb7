/** Longest line, in characters, that a person can be expected to have written. */
export const LONGEST_LINE = 20_000;
/** Deepest nesting of quotes and lists that a page may have. */
export const DEEPEST_NESTING = 20;

/** Why a text is not handed to a parser. */
export interface Unparsable {
  line: number;
  message: string;
  cause: 'nesting' | 'long-line';
}

/** Finds what would make a parser slow or overflow its stack before it is handed the text. */
export function tooDeep(text: string): Unparsable | undefined {
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const markers = /^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t]))+/.exec(line)?.[0] ?? '';
    const depth = markers.match(/>|[-+*](?=[ \t])|[.)]/g)?.length ?? 0;
    const indent = /^[ \t]*(?=[-+*>\d])/.exec(line)?.[0].length ?? 0;
    if (depth > DEEPEST_NESTING || indent > DEEPEST_NESTING * 8) {
      const message = `quotes or lists nest deeper than ${DEEPEST_NESTING} levels`;
      return { line: index + 1, message, cause: 'nesting' };
    }
    if (line.length > LONGEST_LINE) {
      const message = `the line is longer than ${LONGEST_LINE} characters`;
      return { line: index + 1, message, cause: 'long-line' };
    }
  }
  return undefined;
}
