import { brotliCompressSync, constants } from 'node:zlib';
import type { BuiltPage, BuiltSite } from '../site.ts';
import { kindOf, type PageKind } from './kind.ts';
import { startedFiles } from './started.ts';

/** One file that a page starts, and what it costs to transfer. */
export interface Part {
  file: string;
  bytes: number;
}

/** What a page costs before its reader does anything. */
export interface PageWeight {
  page: BuiltPage;
  kind: PageKind;
  /** Everything that the page starts, itself first. */
  parts: readonly Part[];
  bytes: number;
}

/** Compressed already: a host sends them as they are. */
const PACKED = /\.(?:woff2?|png|jpe?g|webp|avif|gif|ico|gz|br|zip|pagefind|pf_\w+)$/;

const weighed = new WeakMap<BuiltSite, PageWeight[]>();

/**
 * Weighs every page that is no redirect, the heaviest first. Text counts as brotli at its highest quality
 * makes it, which is how hosts keep it. A site is weighed once; later calls get the same answer.
 */
export function weighPages(site: BuiltSite): readonly PageWeight[] {
  const known = weighed.get(site);
  if (known) return known;
  const sizes = new Map<string, number>();
  const sizeOf = (file: string): number => {
    const size = sizes.get(file) ?? transferSize(file, site.read(file));
    sizes.set(file, size);
    return size;
  };
  const weights = site.pages
    .filter(({ isRedirect }) => !isRedirect)
    .map((page): PageWeight => {
      const parts = startedFiles(page, site).map((file) => ({ file, bytes: sizeOf(file) }));
      const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
      return { page, kind: kindOf(page), parts, bytes };
    })
    .sort((a, b) => b.bytes - a.bytes || (a.page.route < b.page.route ? -1 : 1));
  weighed.set(site, weights);
  return weights;
}

/** Bytes of a file as they are sent. */
export function transferSize(file: string, content: Buffer): number {
  if (PACKED.test(file)) return content.length;
  return brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  }).length;
}
