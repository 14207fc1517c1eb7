import { Parser } from 'htmlparser2';
import { escapeMarkup } from '../diagrams/escape.ts';

/** What a page needs to know to become part of a section on one page. */
export interface PartOptions {
  /** Address of the page, below the base path. */
  route: string;
  /** What its ids begin with from now on. */
  prefix: string;
  /** The prefix of another page of the section, by address; undefined for pages outside. */
  prefixOf: (route: string) => string | undefined;
  origin: string;
  basePath: string;
  /** Number of the note that prints an address outside the section. */
  noteFor: (address: string) => number;
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Attributes that name ids, separated by spaces. */
const ID_LISTS = new Set([
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'for',
  'headers',
]);
/** Marks by which an application finds its place: on paper there is none. */
const APPLICATION_MARKS = new Set(['data-matrix']);
/**
 * Parts under a heading of this id are left to the page's own paper: the answers of a record, several sheets
 * each, which every machine has.
 */
const LEFT_TO_PAGE = 'record';
/** Ids of the headings in such a part, which only the page's own address reaches. */
const LEFT_IDS = /^(?:record|group-.+)$/;
/** Links whose addresses would only be noise on paper: terms, lines of code, the page's own headings. */
const UNPRINTED = /\b(?:term|citation|hash-link)\b/;

/**
 * Takes the article of a built page and makes it a part of a larger page: ids get a prefix, links to pages of
 * the section lead to their parts, headings move down one level, and addresses that paper cannot follow
 * get a note. What leads around the site is left out.
 *
 * @returns HTML; empty when the page has no article
 */
export function pagePart(html: string, options: PartOptions): string {
  const edits: Edit[] = [];
  const range = { start: 0, end: 0 };
  let depth = 0;
  let articleDepth = 0;
  let skipDepth = 0;
  let skipFrom = 0;
  let noted = '';
  /** Where what is left to the page begins; undefined outside of it. */
  let leftFrom: number | undefined;
  let leftDepth = 0;
  const leaveUntil = (end: number) => {
    if (leftFrom === undefined) return;
    const { origin, basePath, route } = options;
    const address = escapeMarkup(`${origin}${basePath}${route.slice(1)}#${LEFT_TO_PAGE}`);
    edits.push({ start: leftFrom, end, text: `<p>Every answer with its source: ${address}</p>` });
    leftFrom = undefined;
  };
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (name === 'article' && !range.start) {
          articleDepth = depth;
          range.start = parser.endIndex + 1;
          return;
        }
        if (!articleDepth || skipDepth) return;
        if (name === 'h2') leaveUntil(parser.startIndex);
        if (name === 'h2' && attributes.id === LEFT_TO_PAGE) {
          leftFrom = parser.startIndex;
          leftDepth = depth;
        }
        if (leftFrom !== undefined) return;
        if (name === 'nav' || 'data-contents' in attributes) {
          skipDepth = depth;
          skipFrom = parser.startIndex;
          return;
        }
        const changed = changedAttributes(name, attributes, options);
        if (name === 'a') noted = noteAddress(attributes, options);
        const level = /^h([1-5])$/.exec(name)?.[1];
        if (!changed && !level) return;
        const source = html.slice(parser.startIndex, parser.endIndex + 1);
        edits.push({
          start: parser.startIndex,
          end: parser.endIndex + 1,
          text: tag(level ? `h${Number(level) + 1}` : name, changed ?? attributes, source),
        });
      },
      onclosetag(name, implied) {
        // What holds the heading ends with it at the latest.
        if (depth < leftDepth) leaveUntil(parser.startIndex);
        if (depth === skipDepth) {
          edits.push({ start: skipFrom, end: parser.endIndex + 1, text: '' });
          skipDepth = 0;
        } else if (depth === articleDepth) {
          range.end = parser.startIndex;
          articleDepth = 0;
        } else if (articleDepth && !skipDepth && !implied && leftFrom === undefined) {
          const level = /^h([1-5])$/.exec(name)?.[1];
          const at = { start: parser.startIndex, end: parser.endIndex + 1 };
          if (level) edits.push({ ...at, text: `</h${Number(level) + 1}>` });
          if (name === 'a' && noted) {
            const note = `<sup class="print-note">[${options.noteFor(noted)}]</sup>`;
            edits.push({ ...at, text: `</a>${note}` });
            noted = '';
          }
        }
        depth -= 1;
      },
    },
    { lowerCaseTags: false, lowerCaseAttributeNames: false },
  );
  parser.end(html);
  return range.end ? apply(html, range, edits) : '';
}

function apply(
  html: string,
  { start, end }: { start: number; end: number },
  edits: Edit[],
): string {
  let text = '';
  let from = start;
  for (const edit of edits) {
    text += html.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return text + html.slice(from, end);
}

/** The attributes with ids and links as the larger page needs them; undefined when nothing changes. */
function changedAttributes(
  name: string,
  attributes: Record<string, string>,
  options: PartOptions,
): Record<string, string> | undefined {
  let changed = false;
  const renamed = Object.entries(attributes).flatMap(([key, value]) => {
    const marks = APPLICATION_MARKS.has(key);
    const next = changedValue(name, key, value, options);
    if (marks || next !== value) changed = true;
    return marks ? [] : [[key, next] as const];
  });
  return changed ? Object.fromEntries(renamed) : undefined;
}

function changedValue(name: string, key: string, value: string, options: PartOptions): string {
  const { prefix } = options;
  if (key === 'id') return `${prefix}--${value}`;
  if (ID_LISTS.has(key)) {
    return value
      .split(/\s+/)
      .map((id) => `${prefix}--${id}`)
      .join(' ');
  }
  if (key === 'href' && name === 'a') return changedLink(value, options);
  if (key === 'href' || key === 'xlink:href')
    return value.startsWith('#') ? `#${prefix}--${value.slice(1)}` : value;
  return value.replace(/url\(#([^)]+)\)/g, `url(#${prefix}--$1)`);
}

function changedLink(href: string, options: PartOptions): string {
  const place = resolve(href, options);
  if (!place) return href;
  const prefix = place.route === options.route ? options.prefix : options.prefixOf(place.route);
  if (prefix === undefined) return href;
  if (LEFT_IDS.test(place.fragment))
    return `${options.basePath}${place.route.slice(1)}#${place.fragment}`;
  return place.fragment ? `#${prefix}--${place.fragment}` : `#${prefix}`;
}

/** The address that paper has to print for a link; empty when it needs none. */
function noteAddress(attributes: Record<string, string>, options: PartOptions): string {
  const { href } = attributes;
  if (href === undefined || UNPRINTED.test(attributes.class ?? '')) return '';
  const from = options.origin + options.basePath + options.route.slice(1);
  if (!URL.canParse(href, from)) return '';
  const place = resolve(href, options);
  if (place && (place.route === options.route || options.prefixOf(place.route) !== undefined))
    return '';
  return new URL(href, from).href;
}

function resolve(
  href: string,
  { origin, basePath, route }: PartOptions,
): { route: string; fragment: string } | undefined {
  const base = origin + basePath;
  if (!URL.canParse(href, base + route.slice(1))) return undefined;
  const url = new URL(href, base + route.slice(1));
  const address = url.origin + url.pathname;
  if (!address.startsWith(base)) return undefined;
  return { route: `/${address.slice(base.length)}`, fragment: url.hash.slice(1) };
}

function tag(name: string, attributes: Record<string, string>, source: string): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === '' ? ` ${key}` : ` ${key}="${escapeMarkup(value)}"`,
  );
  // An address may end with a slash and stand without quotation marks.
  return `<${name}${written.join('')}${/[\s"']\/>$/.test(source) ? ' />' : '>'}`;
}
