import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { adoptedSheets } from '../first-view/page-script.ts';

/** Search asks its engine; from disk it is another one. */
const diskEngine: Plugin = {
  name: 'disk-engine',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\.\/engine\.ts$/ }, ({ resolveDir }) => ({
      path: join(resolveDir, 'disk-engine.ts'),
    }));
  },
};

/** The page script in one piece, as browsers run it from disk: no modules, nothing loaded later. */
export async function buildDiskScript(siteDir: string): Promise<string> {
  const result = await build({
    entryPoints: [join(siteDir, 'src/enhance/disk.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: ['es2022'],
    minify: true,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [diskEngine, adoptedSheets],
    absWorkingDir: siteDir,
    logLevel: 'error',
  });
  return result.outputFiles[0]?.text ?? '';
}

/** Starts the page: from disk with the script in one piece, from a server with the site's own modules. */
export const startScript = `(() => {
  const here = document.currentScript;
  const root = new URL('../../', here.src).href;
  const meta = document.querySelector('meta[name="site-base"]');
  if (meta) meta.content = root;
  const script = document.createElement('script');
  if (location.protocol === 'file:') script.src = root + 'assets/page/disk.js';
  else {
    script.type = 'module';
    script.src = root + here.dataset.module;
  }
  document.head.append(script);
})();
`;
