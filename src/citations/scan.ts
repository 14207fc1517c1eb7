import type { Citation } from './types.ts';

const TARGET = /https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/(?:blob|tree)\//g;
const LINK =
  /\[(?:`([^`\\|\n]+)`|[^`[\]\\<!\n]+)\]\((https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/(?:blob|tree)\/[^\s()<>\\&"']+)\)/g;
const FENCE = /^(`{3,}(?=[^`]*$)|~{3,}|\${2,}(?=[^$]*$))/;
// A fence inside a list or a quotation, or what looks like one.
const ODD_FENCE = /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)*(?:`{3}|~{3}|\${2})/;
// Raw HTML that goes on beyond a blank line.
const LONG_HTML = /<[!?]|<(?:script|pre|style|textarea)/i;
// Blocks in which a link may be no link: raw HTML, a definition, escaped or doubled signs.
const UNSURE = /^[\s>]*<|``|\$\$|\]:|\\[`$]/m;
// Lines that may be indented code; a row of a table may hold any number of spaces.
const INDENTED = /\t|^(?! {0,3}\|).* {4}/;

/**
 * Reads the citations of a page that writes them in the ordinary way, [`Symbol`](permalink) in running
 * text or a table, without parsing all of its Markdown: about a hundred times quicker than the parser.
 * Returns undefined when the page holds any other form; the parser then decides.
 */
export function scanCitations(text: string, file: string): Citation[] | undefined {
  if (LONG_HTML.test(text)) return undefined;
  const expected = text.match(TARGET)?.length ?? 0;
  const found: Citation[] = [];
  let offset = 0;
  let fence = '';
  let block = '';
  for (const [i, line] of text.split('\n').entries()) {
    if (fence) {
      if (closes(line, fence)) fence = '';
    } else if (FENCE.test(line)) {
      if (/^[\s>]*</m.test(block)) return undefined;
      fence = FENCE.exec(line)?.[1] ?? '';
      block = '';
    } else if (ODD_FENCE.test(line)) {
      return undefined;
    } else {
      block = line.trim() === '' ? '' : `${block}${line}\n`;
      if (line.includes('https://github.com/')) {
        if (INDENTED.test(line) || UNSURE.test(block)) return undefined;
        const before = block.slice(0, block.length - line.length - 1);
        const citations = scanLine(line, before, { file, line: i + 1, offset });
        if (!citations) return undefined;
        found.push(...citations);
      }
    }
    offset += line.length + 1;
  }
  return found.length === expected ? found : undefined;
}

function closes(line: string, fence: string): boolean {
  const mark = line.replace(/^ {0,3}/, '').trimEnd();
  return mark.startsWith(fence) && [...mark].every((character) => character === fence[0]);
}

function scanLine(
  line: string,
  before: string,
  at: { file: string; line: number; offset: number },
): Citation[] | undefined {
  const found: Citation[] = [];
  for (const match of line.matchAll(LINK)) {
    const [whole, symbol, url = ''] = match;
    const ahead = line.slice(0, match.index);
    if (/[!\]\\]$/.test(ahead) || /^\s|\s$/.test(symbol ?? '')) return undefined;
    if (isOpen(ahead) || isOpen(before + ahead)) return undefined;
    const offset = at.offset + match.index + whole.length - 1 - url.length;
    const place = { file: at.file, line: at.line, column: match.index + 1, offset };
    found.push({ url, ...(symbol === undefined ? {} : { symbol }), symbolExpected: true, place });
  }
  return found;
}

/** True when a code span or a formula that begins in the text may not have ended with it. */
function isOpen(text: string): boolean {
  const rest = text.replace(/`[^`]*`/g, '');
  return rest.includes('`') || (rest.split('$').length - 1) % 2 === 1;
}
