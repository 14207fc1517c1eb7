import { Parser } from 'htmlparser2';

/** What one page says, section by section. */
export interface PageText {
  title: string;
  /** Part of the site, as the search names it. */
  part: string;
  /** The page before its first heading, and then each section that can be linked to. */
  sections: SectionText[];
}

/** What a section says. */
export interface SectionText {
  /** Id of the heading; empty for the beginning of the page. */
  id: string;
  heading: string;
  text: string;
}

const HEADING = /^h[1-6]$/;
const LINKED = /^h[23]$/;
const UNREAD = new Set(['script', 'style', 'template', 'svg']);
const VOID = new Set('area base br col embed hr img input link meta source wbr'.split(' '));

/**
 * Reads what a page says inside the element that is marked for the search.
 *
 * @param html what the indexer reads of the page (see ../indexed-html.ts)
 * @returns undefined for a page that is not searched
 */
export function pageText(html: string): PageText | undefined {
  const page = { title: '', part: '' };
  const texts = [{ id: '', heading: '', text: '' }];
  let depth = 0;
  let body = 0;
  let left = 0;
  let heading: { depth: number; level: string; id: string; text: string } | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (VOID.has(name)) return;
      depth += 1;
      if ('data-pagefind-body' in attributes && body === 0) body = depth;
      const filter = /^section:(.+)$/.exec(attributes['data-pagefind-filter'] ?? '')?.[1];
      if (filter) page.part ||= filter;
      const ignored = UNREAD.has(name) || 'data-pagefind-ignore' in attributes;
      if (left === 0 && ignored) left = depth;
      if (body > 0 && left === 0 && HEADING.test(name))
        heading = { depth, level: name, id: attributes.id ?? '', text: '' };
    },
    ontext(text) {
      if (body <= 0 || left > 0) return;
      if (heading) heading.text += text;
      else (texts.at(-1) as { text: string }).text += text;
    },
    onclosetag(name) {
      if (VOID.has(name)) return;
      if (heading && depth === heading.depth) {
        const text = heading.text.replace(/[\s#\u200b\u00a0]+/g, ' ').trim();
        if (heading.level === 'h1') page.title ||= text;
        else if (LINKED.test(heading.level) && heading.id && text)
          texts.push({ id: heading.id, heading: text, text: '' });
        else (texts.at(-1) as { text: string }).text += ` ${text} `;
        heading = undefined;
      }
      if (depth === left) left = 0;
      if (depth === body) body = -1;
      depth -= 1;
    },
  });
  parser.end(html);
  if (body === 0) return undefined;
  return { ...page, sections: texts };
}
