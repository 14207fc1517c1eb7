import { withoutNaming } from '../naming.ts';

/** A line of a diagram's source that says something. */
export interface Statement {
  /** 1-based line inside the source. */
  line: number;
  text: string;
}

const TYPE = /^[\w-]+(\s+(TB|TD|BT|LR|RL)(?=[\s;]|$))?\s*;?\s*/;

/** The statements of a source, without its type, its naming and its comments. */
export function statementsOf(source: string): Statement[] {
  const statements = withoutNaming(source)
    .split('\n')
    .map((text, index) => ({
      line: index + 1,
      text: text
        .trim()
        .replace(/(?<![#&]\w+);$/, '')
        .trim(),
    }))
    .filter(({ text }) => text !== '');
  const [first, ...others] = statements;
  if (!first) return [];
  const afterType = first.text.replace(TYPE, '');
  return afterType === '' ? others : [{ ...first, text: afterType }, ...others];
}

const NAMED_CHARACTERS: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
};

/** A label as a reader sees it: without quotes, breaks and character codes. */
export function plainLabel(raw: string): string {
  return raw
    .trim()
    .replace(/^"([\s\S]*)"$/, '$1')
    .replace(/^`([\s\S]*)`$/, '$1')
    .replaceAll(/<br\s*\/?>|\\n/gi, ' ')
    .replaceAll(/[#&](\w+);/g, (code, name: string) => {
      if (/^\d+$/.test(name)) return String.fromCodePoint(Number(name));
      return NAMED_CHARACTERS[name] ?? code;
    })
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Type parameters as readers know them: `List~Block~` is `List<Block>`. */
export function withTypeParameters(text: string): string {
  return text.replaceAll(/~([^~]+)~/g, '<$1>');
}

/** `head: tail`, or the head alone when there is no tail. */
export function withTail(head: string, tail: string | undefined): string {
  return tail ? `${head}: ${tail}` : head;
}
