import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isApplication, withoutFramework } from '../../first-view/document-page.ts';
import { firstViewIsOn } from '../../first-view/switch.ts';
import { type KeptResults, nameOf } from '../../rebuild/kept-results.ts';
import type { SiteFiles } from '../../rebuild/standing-files.ts';

/** One built HTML file while the steps after the build work on it. */
export interface BuiltPage {
  /** Path inside the output folder, with forward slashes: `internal/ledger/momentum/index.html`. */
  readonly path: string;
  /** The page's text, as far as changes are made; it is written once, after the last step. */
  html: string;
  /** Changes that wait until somebody needs the page's text. */
  waiting: Array<(html: string) => string>;
  /** The text as UTF-8, when it is whole: the last changes are made, and few have to read it again. */
  whole?: Buffer;
  /** Names all that the text was made from, with the changes that wait. */
  made: string;
  /** Whether the page only sends readers on from an address that moved. */
  readonly redirect: boolean;
}

/** What every step after the build knows. */
export interface BuiltSite {
  readonly siteDir: string;
  readonly outDir: string;
  /** Where the site will stand: `origin` without a slash at its end, `basePath` with one on both. */
  readonly origin: string;
  readonly basePath: string;
  readonly pages: readonly BuiltPage[];
  /** What earlier builds have worked out. */
  readonly results: KeptResults;
  /** Through which all files are written. */
  readonly files: SiteFiles;
}

/** Reads the pages of `outDir`; `redirects` are the paths of pages that only send readers on. */
export function readPages(outDir: string, redirects: ReadonlySet<string>): BuiltPage[] {
  return readdirSync(outDir, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.split(sep).join('/'))
    .sort()
    .map((path) => ({
      path,
      html: readFileSync(join(outDir, path), 'utf8'),
      waiting: [],
      made: '',
      redirect: redirects.has(path),
    }));
}

/**
 * Takes the framework's scripts from documents that are to be light: their names change in every build, and
 * would make all of them other pages.
 */
export function dropFramework(pages: readonly BuiltPage[]): void {
  if (!firstViewIsOn(process.env)) return;
  for (const page of pages)
    if (!page.redirect && !isApplication(page.html)) page.html = withoutFramework(page.html);
}

/** Names what the pages are made from, before anything is changed in them. */
export function nameSources(pages: readonly BuiltPage[]): void {
  for (const page of pages) page.made = nameOf([page.html]);
}

/**
 * Changes a page, at the latest when its text is needed: where an earlier build has made the same changes to
 * the same page, they need not be made again.
 *
 * @param inputs all that the change depends on beside the page: its name, and what it is made with
 */
export function change(
  page: BuiltPage,
  inputs: readonly string[],
  apply: (html: string) => string,
): void {
  page.made = nameOf([page.made, ...inputs]);
  page.waiting.push(apply);
}

/** The text of a page, with all its changes made. */
export function textOf(page: BuiltPage): string {
  if (page.whole) return page.whole.toString();
  for (const apply of page.waiting) page.html = apply(page.html);
  page.waiting = [];
  return page.html;
}

/** Writes the pages back where they were read. */
export function writePages(site: BuiltSite): void {
  for (const page of site.pages) site.files.write(page.path, page.whole ?? textOf(page));
}

/** Address of a built page, below the base path. */
export function routeOf({ path }: BuiltPage): string {
  return `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
}
