import { basename, join } from 'node:path';
import { build, type Plugin } from 'esbuild';

/** The module that starts the worker, and the worker it starts. */
const STARTER = /[\\/]DatabaseExplorer[\\/]start-worker\.ts$/;
const WORKER = 'src/explorer/worker.ts';

/**
 * Gives shipped pages a worker that is bound by the policy of the page: its script is one file with a
 * hashed name beside the others, and a text made by the page starts it (`confinedWorker`).
 *
 * @param siteDir root of the repository
 * @param outdir folder that the script is written to
 */
export function workerScript(siteDir: string, outdir: string): Plugin {
  return {
    name: 'worker-script',
    setup: ({ onLoad }) => {
      onLoad({ filter: STARTER }, async () => {
        const result = await build({
          entryPoints: [join(siteDir, WORKER)],
          outdir,
          entryNames: 'database-worker-[hash]',
          bundle: true,
          format: 'iife',
          target: ['es2022'],
          minify: true,
          metafile: true,
          absWorkingDir: siteDir,
          logLevel: 'error',
        });
        const [script] = Object.keys(result.metafile.outputs);
        if (!script) throw new Error(`${WORKER}: esbuild returned no script`);
        const contents = `import { confinedWorker } from './confined-worker.ts';
export const startWorker = () => confinedWorker(new URL('./${basename(script)}', import.meta.url));`;
        return {
          contents,
          loader: 'ts',
          resolveDir: join(siteDir, 'src/components/DatabaseExplorer'),
        };
      });
    },
  };
}
