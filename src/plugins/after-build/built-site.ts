import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** One built HTML file while the steps after the build work on it. */
export interface BuiltPage {
  /** Path inside the output folder, with forward slashes: `internal/ledger/momentum/index.html`. */
  readonly path: string;
  /** The page's text; steps replace it, and it is written once, after the last step. */
  html: string;
  /** Style sheets that a step has written into the page, verbatim: the content policy allows no others. */
  styles?: readonly string[];
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
  /** Inline scripts that steps put into some pages only, verbatim: the content policy allows no others. */
  readonly inlineScripts: Set<string>;
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
      redirect: redirects.has(path),
    }));
}

/** Writes the pages back where they were read. */
export function writePages(site: BuiltSite): void {
  for (const page of site.pages) writeFileSync(join(site.outDir, page.path), page.html);
}

/** Address of a built page, below the base path. */
export function routeOf({ path }: BuiltPage): string {
  return `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
}
