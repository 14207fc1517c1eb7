import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { firstViewIsOn } from '../../first-view/switch.ts';
import { isContent, parseRegistry } from '../../generated-site/registry.ts';
import { putAhead } from '../aliases.ts';

/**
 * Keeps content out of the bundle for browsers, and leaves its scripts unminified: shipped pages are
 * documents and load none of them (see src/first-view). What remains of it is the style sheet, which the
 * components bring.
 */
export default function leanClientPlugin({ generatedFilesDir }: LoadContext): Plugin {
  return {
    name: 'lean-client',
    configureWebpack(config, isServer) {
      if (isServer || !shipsDocuments()) return {};
      const registry = parseRegistry(readFileSync(join(generatedFilesDir, 'registry.js'), 'utf8'));
      const path = join(generatedFilesDir, 'registry-of-client.js');
      writeFileSync(
        path,
        registry.only((module) => !isContent(module)),
      );
      const { optimization } = config;
      if (optimization?.minimizer)
        optimization.minimizer = optimization.minimizer.filter((one) => !isForScripts(one));
      putAhead(config, { '@generated/registry$': path });
      return {};
    },
    // The minimizer adds what browsers want to have written otherwise; doing it twice is a second's work.
    configurePostCss: (options) =>
      shipsDocuments() ? Object.assign(options, { config: false, plugins: [] }) : options,
  };
}

function isForScripts(minimizer: unknown): boolean {
  const { name } = minimizer as { name?: string };
  return /Js|Terser/.test(name ?? (minimizer as object).constructor.name);
}

function shipsDocuments(): boolean {
  return process.env.NODE_ENV === 'production' && firstViewIsOn(process.env);
}
