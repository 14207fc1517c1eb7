import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { build } from 'esbuild';
import { readPackage } from '../../dependencies/load.ts';
import { noticesText, packageFolder } from '../../dependencies/notices.ts';

/** Where the notices are served, below the base path. */
const ADDRESS = 'licences.txt';
/** What is copied into the site beside the bundles: the search engine, styles and fonts of formulas. */
const COPIED = ['pagefind', 'katex'];

/** The part of the bundler that is used. */
interface Compiler {
  hooks: {
    thisCompilation: { tap: (name: string, then: (compilation: Compilation) => void) => void };
  };
}
interface Compilation {
  hooks: {
    finishModules: { tap: (name: string, then: (modules: Iterable<Module>) => void) => void };
  };
}
interface Module {
  resource?: string;
}

/** Lists the libraries that readers get, with their licences, from what the bundlers took in. */
export default function noticesPlugin({ siteDir }: LoadContext): Plugin {
  const folders = new Set<string>();
  const take = (path: string | undefined) => {
    const folder = path && packageFolder(path);
    if (folder) folders.add(folder);
  };
  const collect = {
    apply: ({ hooks }: Compiler) =>
      hooks.thisCompilation.tap('notices', (compilation) =>
        compilation.hooks.finishModules.tap('notices', (modules) => {
          for (const { resource } of modules) take(resource);
        }),
      ),
  };
  return {
    name: 'notices',
    configureWebpack: (_config, isServer) => (isServer ? {} : { plugins: [collect as never] }),
    async postBuild({ outDir }) {
      for (const path of await pageModules(siteDir)) take(path);
      for (const name of COPIED) take(join(siteDir, 'node_modules', name, 'package.json'));
      const shipped = [...folders].map(readPackage);
      writeFileSync(join(outDir, ADDRESS), noticesText(shipped));
    },
  };
}

/** The modules of the script of shipped pages, and of what it loads later. */
async function pageModules(siteDir: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [join(siteDir, 'src/enhance/page.ts')],
    outdir: dirname(join(siteDir, 'build/none')),
    absWorkingDir: siteDir,
    bundle: true,
    splitting: true,
    format: 'esm',
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  return Object.keys(metafile.inputs).map((path) => join(siteDir, path));
}
