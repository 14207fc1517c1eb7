import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build, type Plugin, transform } from 'esbuild';
import { workerScript } from './worker-script.ts';

/** The script of shipped pages. */
export interface PageScript {
  /** Address of the entry module below the base path, without a leading slash. */
  entry: string;
  /** Text of the modules that every page runs at once. */
  core: readonly string[];
  /** Text of the modules that are loaded on intent. */
  later: readonly string[];
  /**
   * Addresses of the files that a module loaded later consists of, itself first, by the path of its source
   * from the root of the repository.
   */
  modules: ReadonlyMap<string, readonly string[]>;
}

/** A style sheet that a module imports comes with the module: it is adopted when the module runs. */
export const adoptedSheets: Plugin = {
  name: 'adopted-sheets',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), {
        loader: 'css',
        minify: true,
        target: ['es2022', 'chrome120', 'firefox128', 'safari17.4'],
      });
      const contents = [
        'const sheet = new CSSStyleSheet();',
        `sheet.replaceSync(${JSON.stringify(code.trim())});`,
        'document.adoptedStyleSheets.push(sheet);',
      ].join('\n');
      return { contents, loader: 'js' };
    });
  },
};

/**
 * Bundles src/enhance/page.ts for shipped pages: small modules with hashed names, so that they may be
 * cached for ever; search and the diagram viewer become pieces of their own, loaded on intent.
 * Such a piece brings its style sheet along.
 */
export async function buildPageScript(siteDir: string, outDir: string): Promise<PageScript> {
  const outdir = join(outDir, 'assets/page');
  const result = await build({
    entryPoints: [join(siteDir, 'src/enhance/page.ts')],
    outdir,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: ['es2022'],
    minify: true,
    metafile: true,
    // The database explorer is a React application.
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [adoptedSheets, workerScript(siteDir, outdir)],
    absWorkingDir: siteDir,
    logLevel: 'error',
  });
  const { outputs } = result.metafile;
  const entry = Object.keys(outputs).find((path) =>
    outputs[path]?.entryPoint?.endsWith('src/enhance/page.ts'),
  );
  if (!entry) throw new Error('src/enhance/page.ts: esbuild returned no entry module');
  const withImports = (start: string): Set<string> => {
    const found = new Set([start]);
    for (const path of found)
      for (const { path: imported, kind } of outputs[path]?.imports ?? [])
        if (kind === 'import-statement') found.add(imported);
    return found;
  };
  const core = withImports(entry);
  const addressOf = (path: string) => relative(outDir, join(siteDir, path)).replaceAll('\\', '/');
  const modules = new Map<string, string[]>();
  for (const path of Object.keys(outputs)) {
    const source = outputs[path]?.entryPoint;
    if (source === undefined || path === entry) continue;
    modules.set(source, [...withImports(path)].filter((each) => !core.has(each)).map(addressOf));
  }
  const later = Object.keys(outputs).filter((path) => !core.has(path));
  const texts = (paths: Iterable<string>) =>
    Promise.all([...paths].map((path) => readFile(join(siteDir, path), 'utf8')));
  return {
    entry: addressOf(entry),
    core: await texts(core),
    later: await texts(later),
    modules,
  };
}
