/** Lengths, in characters, that a description in a link preview must keep to. */
export const DESCRIPTION = { least: 80, most: 250 } as const;

/** Behind a closing mark, with what quotes or brackets close behind it. */
const END_OF_SENTENCE = /(?<=[.!?…]["”’)\]]*)\s+/u;
/** A point behind these does not end a sentence. */
const ABBREVIATED = /\b(?:[Ee]\.g|[Ii]\.e|cf|vs|No|etc|approx)\.$/;

/** A text in sentences, each trimmed. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let open = '';
  for (const piece of text.trim().split(END_OF_SENTENCE)) {
    open = open ? `${open} ${piece}` : piece;
    if (ABBREVIATED.test(open)) continue;
    if (open) sentences.push(open);
    open = '';
  }
  if (open) sentences.push(open);
  return sentences;
}

/**
 * The first sentences of a text: as many whole ones as fit into `most` characters. A first sentence
 * that is longer is cut between words.
 */
export function firstSentences(text: string, most: number = DESCRIPTION.most): string {
  let taken = '';
  for (const sentence of sentencesOf(text)) {
    const longer = taken ? `${taken} ${sentence}` : sentence;
    if (longer.length > most) break;
    taken = longer;
  }
  return taken || shorten(text.trim(), most);
}

/**
 * A description of a stretch of text: its first sentences; when they are fewer than previews show,
 * followed by `context`, what the page as a whole is about.
 */
export function describe(text: string, context: string): string {
  const { least, most } = DESCRIPTION;
  const first = firstSentences(text);
  if (first.length >= least) return first;
  const wanted = [text.trim(), context.trim()].filter(Boolean).map(closed).join(' ');
  const more = firstSentences(wanted);
  return more.length >= least ? more : shorten(wanted, most);
}

/** A text of at most `most` characters (UTF-16 units), cut between words and marked with an ellipsis. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  const kept = space > most / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '');
  return `${kept.replace(/[\s,;:.–-]+$/, '')}…`;
}

function closed(text: string): string {
  return /[.!?…]["”’)]*$/.test(text) ? text : `${text}.`;
}
