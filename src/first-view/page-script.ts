import { readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin, transform } from 'esbuild';
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

/** Entry of the script that every page runs. */
const ENTRY = 'src/enhance/page.ts';

/**
 * Bundles src/enhance/page.ts for shipped pages: files with hashed names, so that they may be cached for
 * ever. What runs on every page is one file, and so one request; search, the diagram viewer and other
 * modules behind `import()` are files of their own, which share code among each other but not with that
 * one: what both need is in both. A module loaded later brings its style sheet along.
 */
export async function buildPageScript(siteDir: string, outDir: string): Promise<PageScript> {
  const outdir = join(outDir, 'assets/page');
  const options = {
    outdir,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    bundle: true,
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
  } satisfies BuildOptions;
  const sketch = await build({ ...options, entryPoints: [ENTRY], splitting: true, write: false });
  const laterSources = entriesOf(sketch.metafile).filter((source) => source !== ENTRY);
  const outputs: Metafile['outputs'] = {};
  for (const entryPoints of apart(laterSources, sketch.metafile)) {
    const { metafile } = await build({ ...options, entryPoints, splitting: true });
    Object.assign(outputs, metafile.outputs);
  }
  const fileOf = new Map(
    Object.entries(outputs).map(([path, { entryPoint = '' }]) => [entryPoint, path]),
  );
  const pointers: Plugin = {
    name: 'later-modules',
    setup: (builder) =>
      builder.onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined;
        const source = relative(siteDir, join(resolveDir, path)).replaceAll('\\', '/');
        const file = fileOf.get(source);
        return file === undefined ? undefined : { path: `./${basename(file)}`, external: true };
      }),
  };
  const core = await build({
    ...options,
    entryPoints: [ENTRY],
    plugins: [pointers, ...options.plugins],
  });
  const [entry] = Object.keys(core.metafile.outputs);
  if (!entry) throw new Error(`${ENTRY}: esbuild returned no entry module`);
  const addressOf = (path: string) => relative(outDir, join(siteDir, path)).replaceAll('\\', '/');
  const modules = new Map<string, string[]>();
  for (const source of laterSources)
    modules.set(source, [...withImports(fileOf.get(source) ?? '', outputs)].map(addressOf));
  const textOf = (path: string) => readFile(join(siteDir, path), 'utf8');
  return {
    entry: addressOf(entry),
    core: [await textOf(entry)],
    later: await Promise.all(Object.keys(outputs).map(textOf)),
    modules,
  };
}

function entriesOf({ outputs }: Metafile): string[] {
  return Object.values(outputs).flatMap(({ entryPoint }) => entryPoint ?? []);
}

/**
 * Modules with packages in them and those without. Built together, the second would import what the bundler
 * needs for the first, one more file to wait for on a slow line.
 */
function apart(sources: readonly string[], { outputs }: Metafile): string[][] {
  const withPackages = new Set(
    Object.entries(outputs).flatMap(([path, { entryPoint = '' }]) => {
      const inputs = [...withImports(path, outputs)].flatMap((file) =>
        Object.keys(outputs[file]?.inputs ?? {}),
      );
      return inputs.some((input) => input.startsWith('node_modules/')) ? [entryPoint] : [];
    }),
  );
  const groups = [true, false].map((packages) =>
    sources.filter((source) => withPackages.has(source) === packages),
  );
  return groups.filter((group) => group.length > 0);
}

/** A file and those that it cannot run without. */
function withImports(start: string, outputs: Metafile['outputs']): Set<string> {
  const found = new Set([start]);
  for (const path of found)
    for (const { path: imported, kind } of outputs[path]?.imports ?? [])
      if (kind === 'import-statement') found.add(imported);
  return found;
}
