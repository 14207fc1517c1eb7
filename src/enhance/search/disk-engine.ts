/**
 * The search engine of a site opened from disk, in place of engine.ts: there, browsers let pages load
 * scripts, but neither data nor the WebAssembly of the real one. It looks through titles, headings and the
 * beginnings of sections.
 */
import type { DiskEntry } from '../../archive/disk-index.ts';
import { coverage, tellingWords } from '../../search/words.ts';
import type { Answer, FirstHits, Hit } from './hit.ts';

/** Root of the site, ends with a slash. */
export const base =
  document.querySelector<HTMLMetaElement>('meta[name="site-base"]')?.content ?? './';

const MOST_HITS = 30;
/** How much a word counts where it stands: in a heading, in the page's title, in the text. */
const WEIGHTS = { heading: 4, page: 2, text: 1 };

let index: Promise<readonly DiskEntry[]> | undefined;

/** Loads the index once; later calls share it. */
function loadEngine(): Promise<readonly DiskEntry[]> {
  index ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `${base}search/disk-index.js`;
    script.addEventListener('load', () =>
      resolve((globalThis as { nomDiskIndex?: DiskEntry[] }).nomDiskIndex ?? []),
    );
    script.addEventListener('error', () => reject(new Error('the index is not there')));
    document.head.append(script);
  });
  return index;
}

/** Loads the one index there is; a failure shows when it is asked. */
export async function warmNames(): Promise<void> {
  await loadEngine().catch(() => {});
}

/** Whether the index is there: it is asked at once. */
export function indexIsOpen(): boolean {
  return true;
}

/** No hits before the whole answer, which comes at once. */
export function askNames(): Promise<Hit[]> {
  return Promise.resolve([]);
}

/** No hits before the whole answer. */
export function askMentions(): Promise<FirstHits> {
  return Promise.resolve({ hits: [], whole: false });
}

/** The places that hold every word that matters, those that name it first. */
export async function ask(query: string, section: string | undefined): Promise<Answer> {
  const entries = await loadEngine();
  const words = tellingWords(query);
  const found = entries.flatMap((entry) => {
    const [page, heading, , part, text] = entry;
    if (section && part !== section) return [];
    if (coverage(words, `${page} ${heading} ${text}`) < 1) return [];
    const score =
      WEIGHTS.heading * coverage(words, heading || page) +
      WEIGHTS.page * coverage(words, page) +
      WEIGHTS.text * coverage(words, text);
    return [{ entry, score }];
  });
  found.sort((a, b) => b.score - a.score);
  return { hits: found.slice(0, MOST_HITS).map(({ entry }) => hitOf(entry, words)) };
}

function hitOf([page, heading, url, section, text]: DiskEntry, words: readonly string[]): Hit {
  return {
    page,
    ...(heading && { heading }),
    url,
    section,
    excerpt: excerptOf(text, words),
    count: 1,
  };
}

/** The text around the first of the words, as the text of HTML. */
function excerptOf(text: string, words: readonly string[]): string {
  const lower = text.toLowerCase();
  const at = Math.max(
    0,
    Math.min(...words.map((word) => lower.indexOf(word)).filter((place) => place >= 0)),
  );
  const start = Number.isFinite(at) && at > 60 ? lower.lastIndexOf(' ', at - 40) + 1 : 0;
  const shown = text.slice(start, start + 170);
  return shown.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
