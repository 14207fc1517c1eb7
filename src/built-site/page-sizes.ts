import { brotliCompressSync, constants } from 'node:zlib';
import type { BuiltSite } from './site.ts';

/** Size of the HTML of a page, in bytes. */
export interface PageSize {
  route: string;
  raw: number;
  /** Compressed by brotli at its highest quality, as a host stores it. */
  brotli: number;
}

/** Measures the HTML of every page, the largest download first. */
export function pageSizes({ pages }: BuiltSite): PageSize[] {
  return pages
    .filter(({ isRedirect }) => !isRedirect)
    .map(({ route, html }) => ({
      route,
      raw: Buffer.byteLength(html),
      brotli: brotliCompressSync(html, {
        params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
      }).length,
    }))
    .sort((a, b) => b.brotli - a.brotli || (a.route < b.route ? -1 : 1));
}

/** Writes the sizes as a Markdown table. */
export function sizesTable(sizes: readonly PageSize[]): string {
  const rows = sizes.map(({ route, raw, brotli }) => `| ${route} | ${raw} | ${brotli} |`);
  return ['| page | HTML, bytes | brotli, bytes |', '|---|--:|--:|', ...rows, ''].join('\n');
}
