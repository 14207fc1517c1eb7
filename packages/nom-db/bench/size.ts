/** Bytes of the library as a page would load it, minified: npm run size -w nom-db */
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

const PARTS = {
  reader: ['leveldb'],
  decoder: ['decode'],
  'reader and decoder': ['leveldb', 'decode'],
  'reader, decoder, ABI': ['leveldb', 'decode', 'decode/abi'],
  'reader, decoder, ABI, questions': ['leveldb', 'decode', 'decode/abi', 'questions'],
};

/** Minified and brotli bytes of some parts of the library with all they depend on. */
export async function sizeOf(
  parts: readonly string[],
): Promise<{ minified: number; brotli: number }> {
  const { outputFiles } = await build({
    stdin: {
      contents: parts.map((part) => `export * from './src/${part}/index.ts';`).join('\n'),
      resolveDir: join(import.meta.dirname, '..'),
    },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  });
  const { contents } = outputFiles[0]!;
  return { minified: contents.length, brotli: brotliCompressSync(contents).length };
}

async function main(): Promise<void> {
  for (const [name, parts] of Object.entries(PARTS)) {
    const { minified, brotli } = await sizeOf(parts);
    process.stdout.write(`${name}: ${minified} bytes minified, ${brotli} bytes brotli\n`);
  }
}

if (process.argv[1] === import.meta.filename) void main();
