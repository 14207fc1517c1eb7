import { Parser } from 'htmlparser2';
import { fileFor, resolve } from '../addresses.ts';
import { BUILD_FOLDER, type SiteRule } from '../rule.ts';
import type { BuiltSite } from '../site.ts';

const NAME = 'feeds';
const FIX = 'Correct what writes the feed: the blog plugin, src/discussions or src/survey.';
const TYPES = new Set(['application/atom+xml', 'application/feed+json', 'application/json']);
const DAY = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

/** An entry of a feed, as far as readers of feeds cannot do without. */
interface Entry {
  id: string;
  title: string;
  url: string;
}

/** What a feed reader shows nobody else looks at. */
export const feeds: SiteRule = {
  name: NAME,
  demands:
    'Every feed that a page names is there and well formed, its entries have ids of their own and whole addresses.',
  check: (site) => {
    const named = new Map(
      site.pages.flatMap((page) =>
        page.tags
          .filter(({ name, attributes }) => name === 'link' && TYPES.has(attributes.type ?? ''))
          .map(({ attributes }) => [attributes.href ?? '', page] as const),
      ),
    );
    return [...named].flatMap(([address, page]) => {
      const target = resolve(site, page, address);
      const file = target.kind === 'inside' ? fileFor(site, target.path) : undefined;
      if (!file) return [problem(page.file, `the feed ${address} is not there`)];
      return faultsOf(site, file).map((message) => problem(file, message));
    });
  },
};

function problem(file: string, message: string) {
  return { file: `${BUILD_FOLDER}/${file}`, rule: NAME, message, fix: FIX };
}

function faultsOf(site: BuiltSite, file: string): string[] {
  const text = site.read(file).toString('utf8');
  const entries = file.endsWith('.json') ? jsonEntries(text) : atomEntries(text);
  if (typeof entries === 'string') return [entries];
  const ids = new Set<string>();
  return entries.flatMap(({ id, title, url }, index) => {
    const faults: string[] = [];
    const name = `entry ${index + 1}`;
    if (!id || ids.has(id)) faults.push(`${name} has no id of its own: ${id || 'none'}`);
    if (!title) faults.push(`${name} has no title`);
    if (!/^https?:\/\//.test(url)) faults.push(`${name} has no whole address: ${url || 'none'}`);
    ids.add(id);
    return faults;
  });
}

function jsonEntries(text: string): Entry[] | string {
  try {
    const feed = JSON.parse(text) as { version?: string; items?: Array<Record<string, string>> };
    if (!feed.version?.startsWith('https://jsonfeed.org/version/'))
      return 'it names no version of JSON Feed';
    return (feed.items ?? []).map(({ id = '', title = '', url = '' }) => ({ id, title, url }));
  } catch (error) {
    return `it is no JSON: ${error instanceof Error ? error.message : error}`;
  }
}

/** Reads an Atom feed by its elements; text of a kind is that of the innermost element. */
function atomEntries(text: string): Entry[] | string {
  const entries: Entry[] = [];
  const open: string[] = [];
  const head: Record<string, string> = {};
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        open.push(name);
        if (name === 'entry') entries.push({ id: '', title: '', url: '' });
        const entry = entries.at(-1);
        if (name === 'link' && open.at(-2) === 'entry' && entry && attributes.rel !== 'self') {
          entry.url ||= attributes.href ?? '';
        }
      },
      ontext: (value) => {
        const [parent, name = ''] = open.slice(-2);
        const entry = entries.at(-1);
        if (parent === 'feed') head[name] = (head[name] ?? '') + value;
        else if (parent === 'entry' && entry && (name === 'id' || name === 'title'))
          entry[name] += value;
      },
      onclosetag: () => {
        open.pop();
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  if (!head.id || !head.title) return 'it is no Atom feed with id and title';
  if (!DAY.test(head.updated ?? '')) return `it has no time of change: ${head.updated ?? 'none'}`;
  return entries;
}
