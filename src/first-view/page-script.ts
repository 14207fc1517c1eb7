import { join, relative } from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles src/enhance/page.ts for shipped pages: small modules with hashed names, so that they may be
 * cached for ever; search and the diagram viewer become pieces of their own, loaded on intent.
 *
 * @returns address of the entry module below the base path, without a leading slash
 */
export async function buildPageScript(siteDir: string, outDir: string): Promise<string> {
  const result = await build({
    entryPoints: [join(siteDir, 'src/enhance/page.ts')],
    outdir: join(outDir, 'assets/page'),
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: ['es2022'],
    minify: true,
    metafile: true,
    absWorkingDir: siteDir,
    logLevel: 'error',
  });
  const entry = Object.entries(result.metafile.outputs).find(([, output]) =>
    output.entryPoint?.endsWith('src/enhance/page.ts'),
  );
  if (!entry) throw new Error('src/enhance/page.ts: esbuild returned no entry module');
  return relative(outDir, join(siteDir, entry[0])).replaceAll('\\', '/');
}
