import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** What shrinks: text in any form. Pictures, fonts and the search index are compressed already. */
const SHRINKS = /\.(?:html|css|js|mjs|json|map|svg|xml|txt|md|csv|ya?ml|wasm|ics|webmanifest)$/;
/** A smaller file fits into the packet that carries its headers anyway. */
const SMALLEST = 512;

/** The precompressed forms of a file: ending to add, and bytes. */
export type Compressed = readonly [ending: '.br' | '.gz', bytes: Buffer][];

/** A file as servers hand it out precompressed, at the highest levels; only forms that are smaller. */
export function compressed(path: string, bytes: Buffer): Compressed {
  if (!SHRINKS.test(path) || bytes.length < SMALLEST) return [];
  const brotli = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  const gzip = gzipSync(bytes, { level: 9 });
  const forms: Compressed = [
    ['.br', brotli],
    ['.gz', gzip],
  ];
  return forms.filter(([, form]) => form.length < bytes.length);
}
