import type { Element, ElementContent, Nodes, Root } from 'hast';
import { isListing } from '../anchors/published.ts';
import { drawingOf } from './drawing.ts';
import { authorsOf, changedOf, citationsOf, headerOf, statusOf } from './marks.ts';
import { optional } from './optional.ts';
import type { FactOptions } from './options.ts';
import { leadText, readableText } from './readable-text.ts';
import { type SectionFacts, sectionsOf } from './sections.ts';
import { type TrailStep, trailOf } from './trail.ts';
import { attribute, elementsOf, findElement, parsePage } from './tree.ts';

/** What a page says of itself, read from its HTML. */
export interface PageFacts {
  /** Address below the base path, such as `/internal/ledger/momentum/`. */
  route: string;
  /** Heading of the page, without the name of the site. */
  title: string;
  /** What the page answers, from its head; empty when there is none. */
  description: string;
  /** Where the page stands, the widest first, without the page itself: Internal, Ledger. */
  trail: readonly TrailStep[];
  /** Whole minutes to read it. */
  minutes: number;
  status?: string;
  /** Day on which the page was last held against its sources, YYYY-MM-DD. */
  verified?: string;
  /** Day on which an update was published, YYYY-MM-DD. */
  published?: string;
  /** Day of the last change that the page states, YYYY-MM-DD. */
  changed?: string;
  /** Commit of the node that the page is about. */
  commit?: string;
  authors: readonly string[];
  /** Addresses of code that the page cites, each once. */
  citations: readonly string[];
  /** Headings of the second and third level that can be linked to. */
  sections: readonly SectionFacts[];
  /** Prefix of the ids in the first drawing of the page. */
  drawing?: string;
  /** Whether the page asks search engines to leave it out. */
  hidden: boolean;
  /** What kind of page: an update, a page of the knowledge base, a list, the home page. */
  kind: 'home' | 'update' | 'article' | 'list' | 'application';
}

/** Pages that list what stands elsewhere; what they show changes with every update. */
const LISTS = /^\/(?:search|discussed)\//;

/** Reads the facts of a built page. */
export function pageFacts(route: string, html: string, options: FactOptions): PageFacts {
  return factsOf(route, parsePage(html), options);
}

/** The facts of a page that has been parsed already. */
export function factsOf(route: string, root: Root, options: FactOptions): PageFacts {
  const main = findElement(root, ({ tagName }) => tagName === 'main') ?? root;
  const elements = [...elementsOf(main)];
  const metas = [...elementsOf(root)].filter(({ tagName }) => tagName === 'meta');
  const meta = (key: string) => {
    const tag = metas.find((one) => (one.properties.name ?? one.properties.property) === key);
    return tag && attribute(tag, 'content');
  };
  const header = [...elementsOf(headerOf(main))].map(readableText);
  const dates = elements.filter(({ tagName }) => tagName === 'time');
  const verified = dates.find((time) => isIn(elements, time, /^\s*Verified/));
  const kind = kindOf(route, meta('page-kind'), elements);
  const body = elements.find(({ properties }) => properties.dataPagefindBody !== undefined) ?? main;
  const sections = isListing(route) ? [] : sectionsOf(body);
  return {
    route,
    title: titleOf(root, main, options.siteName),
    description: meta('description') ?? '',
    trail: trailOf(route, elements, options),
    minutes: Number(firstMatch(header, /(?:^|· ?)(\d+) min read$/) ?? readingMinutes(main)),
    ...optional('status', statusOf(elements)),
    ...optional('verified', verified && attribute(verified, 'dateTime')),
    ...optional('published', day(meta('article:published_time'))),
    ...optional('changed', day(changedOf(elements))),
    ...optional('commit', firstMatch(header, /^go-zenon ([0-9a-f]{7})$/)),
    authors: authorsOf(main),
    citations: citationsOf(elements),
    sections,
    ...optional('drawing', drawingOf([main])),
    hidden: /noindex/.test(meta('robots') ?? ''),
    kind,
  };
}

function titleOf(root: Root, main: Nodes, siteName: string): string {
  const heading = findElement(main, ({ tagName }) => tagName === 'h1');
  if (heading) return readableText(heading);
  const title = findElement(root, ({ tagName }) => tagName === 'title');
  const text = title ? readableText(title) : '';
  return text.endsWith(` | ${siteName}`) ? text.slice(0, -siteName.length - 3) : text;
}

/** Whether the text right around an element begins with something. */
function isIn(elements: readonly Element[], inner: Element, beginning: RegExp): boolean {
  const parent = elements.find(({ children }) => children.includes(inner as ElementContent));
  return parent !== undefined && beginning.test(readableText(parent));
}

function kindOf(
  route: string,
  pageKind: string | undefined,
  elements: readonly Element[],
): PageFacts['kind'] {
  if (route === '/') return 'home';
  if (pageKind === 'application' || route.startsWith('/tools/')) return 'application';
  if (isListing(route) || LISTS.test(route)) return 'list';
  if (elements.some(({ properties }) => properties.id === '__blog-post-container')) return 'update';
  return 'article';
}

function readingMinutes(main: Nodes): number {
  const words = leadText([main]).match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0;
  return Math.max(1, Math.round(words / 220));
}

function firstMatch(texts: readonly string[], pattern: RegExp): string | undefined {
  for (const text of texts) {
    const found = pattern.exec(text)?.[1];
    if (found) return found;
  }
  return undefined;
}

function day(value: string | undefined): string | undefined {
  return value?.slice(0, 10);
}
