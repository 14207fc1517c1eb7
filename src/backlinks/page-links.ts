import { Parser } from 'htmlparser2';

/** A heading that can be linked. */
export interface Section {
  id: string;
  title: string;
}

/** A link in the text of a page to a place of this site. */
export interface TextLink {
  /** Address below the base path, with slashes at both ends. */
  path: string;
  /** Id at the target, without `#`; empty when the whole page is meant. */
  fragment: string;
  /** The section of the page that holds the link; absent above the first heading. */
  section?: Section;
}

/** What a page is called, and where its text leads. */
export interface PageLinks {
  /** Address below the base path. */
  route: string;
  /** Text of its `h1`. */
  title: string;
  links: TextLink[];
}

/** Elements that lead around the site instead of saying something. */
const AROUND = new Set(['nav', 'footer', 'script', 'style']);
const HEADING = /^h[2-4]$/;

/**
 * Reads the links of a built page's text: what stands in `main`, without navigation, without what the
 * search leaves out, and without links inside the page itself.
 *
 * @param place where the site will stand: `origin` without a slash at its end, `basePath` with one on both
 */
export function pageLinks(
  html: string,
  route: string,
  place: { origin: string; basePath: string },
): PageLinks {
  const page: PageLinks = { route, title: '', links: [] };
  const base = place.origin + place.basePath;
  const open: string[] = [];
  let inMain = 0;
  let skipFrom = 0;
  let section: Section | undefined;
  let text: string | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      open.push(name);
      if (name === 'main') inMain = open.length;
      if (!inMain || skipFrom) return;
      const around = AROUND.has(name) || 'data-pagefind-ignore' in attributes;
      if (around || /\bhash-link\b/.test(attributes.class ?? '')) {
        skipFrom = open.length;
        return;
      }
      if (name === 'h1') text = '';
      if (HEADING.test(name) && attributes.id) {
        section = { id: attributes.id, title: '' };
        text = '';
      }
      if (name !== 'a' || attributes.href === undefined) return;
      const target = targetOf(attributes.href, base + route.slice(1), base);
      if (target && target.path !== route)
        page.links.push({ ...target, ...(section && { section }) });
    },
    ontext(piece) {
      if (text !== undefined && !skipFrom) text += piece;
    },
    onclosetag(name) {
      if (skipFrom === open.length) skipFrom = 0;
      if (inMain === open.length) inMain = 0;
      open.pop();
      if (text === undefined) return;
      if (name === 'h1') page.title = tidy(text);
      else if (HEADING.test(name) && section) section.title = tidy(text);
      else return;
      text = undefined;
    },
  });
  parser.end(html);
  return page;
}

function targetOf(href: string, from: string, base: string): TextLink | undefined {
  if (!URL.canParse(href, from)) return undefined;
  const url = new URL(href, from);
  const address = url.origin + url.pathname;
  if (!address.startsWith(base) || !address.endsWith('/')) return undefined;
  return { path: `/${address.slice(base.length)}`, fragment: decode(url.hash.slice(1)) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function tidy(text: string): string {
  return text
    .replace(/\u200b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
