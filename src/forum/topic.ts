/** A topic that a reader is about to open on the forum. */
export interface Topic {
  title: string;
  /** What is quoted, as Markdown; it is cut where the address would become too long. */
  quotation: string;
  /** What follows the quotation and is never cut: the link. */
  closing: string;
}

/** Servers refuse longer addresses: usual limits begin at 8,000 bytes, and some proxies at half of that. */
export const LONGEST_ADDRESS = 4000;
/** Longest title that a Discourse forum takes as it is installed. */
const LONGEST_TITLE = 255;

/**
 * Address that opens a new topic on a Discourse forum, with title and text filled in.
 *
 * @param forum origin of the forum, without a trailing slash
 * @param category slug of the category the topic should stand in, if the forum has one for it
 */
export function newTopicAddress(forum: string, category: string, topic: Topic): string {
  const address = (quoted: string) => {
    const url = new URL(`${forum}/new-topic`);
    url.searchParams.set('title', clip(topic.title, LONGEST_TITLE));
    url.searchParams.set('body', [quoted, topic.closing].filter(Boolean).join('\n\n'));
    if (category) url.searchParams.set('category', category);
    // A plus is a space only for servers that read addresses as forms.
    return url.href.replaceAll('+', '%20');
  };
  const whole = topic.quotation.trim();
  if (address(whole).length <= LONGEST_ADDRESS) return address(whole);
  let [fits, tooLong] = [0, whole.length];
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (address(clip(whole, middle)).length <= LONGEST_ADDRESS) fits = middle;
    else tooLong = middle;
  }
  return address(clip(whole, fits));
}

/** The first characters of a text, with `…` where something was left out; no character is cut in half. */
function clip(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, Math.max(0, longest - 1)).replace(/[\ud800-\udbff]$/, '')}…`;
}
