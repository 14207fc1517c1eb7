import { Parser } from 'htmlparser2';

/** Words of one built page that the search vocabulary is made from. */
export interface PageWords {
  /** Words of running text, lower case, at least four letters. */
  words: string[];
  /** Identifiers set as code: letters and digits with a change of case, a dot or an underscore. */
  identifiers: string[];
}

const identifier = /^[A-Za-z_][\w.]{2,60}$/;
const wordPattern = /\p{L}{4,24}/gu;

/** Collects the words inside elements marked `data-pagefind-body`. */
export function pageWords(html: string): PageWords {
  const words = new Set<string>();
  const identifiers = new Set<string>();
  let depth = 0;
  let inside = 0;
  let codeText: string | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (voidElements.has(name)) return;
      depth += 1;
      if (inside === 0 && 'data-pagefind-body' in attributes) inside = depth;
      if (inside > 0 && name === 'code') codeText = '';
    },
    ontext(text) {
      if (inside === 0) return;
      if (codeText !== undefined) codeText += text;
      for (const [word] of text.matchAll(wordPattern)) words.add(word.toLowerCase());
    },
    onclosetag(name) {
      if (voidElements.has(name)) return;
      if (name === 'code' && codeText !== undefined) {
        for (const name of namesIn(codeText)) identifiers.add(name);
        codeText = undefined;
      }
      if (depth === inside) inside = 0;
      depth -= 1;
    },
  });
  parser.end(html);
  return { words: [...words].sort(), identifiers: [...identifiers].sort() };
}

const voidElements = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'wbr',
]);

/** Identifiers in a piece of inline code, whole and behind the last dot. */
function namesIn(code: string): string[] {
  const text = code.trim().replace(/\(\)$/, '');
  if (!identifier.test(text) || !/[a-z][A-Z]|[A-Z]{2}|\.|_/.test(text)) return [];
  const last = text.split('.').pop() ?? text;
  return last !== text && last.length > 2 ? [text, last] : [text];
}
