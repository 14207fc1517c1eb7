import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { confirmKept, openKept } from '../../rebuild/kept.ts';
import { pagesHash, surroundingsOf, touchedSince } from '../../rebuild/sources.ts';

/**
 * Lets the bundler keep what it compiled for the next build. It does not see that Markdown transforms read
 * records, terms, drawings and claims: so what it kept counts only while nothing but pages has changed, and
 * only if no source was touched while it was compiled.
 */
export default function rebuildPlugin({ siteDir }: LoadContext): Plugin {
  let surroundings: string | undefined;
  let pages = '';
  let folder = '';
  return {
    name: 'rebuild',
    configureWebpack(config) {
      const { experiments } = config as { experiments?: { cache?: { version?: string } } };
      // The live server keeps nothing: it goes on after its sources have changed.
      if (config.mode !== 'production' || !config.cache || !experiments?.cache) return {};
      if (surroundings === undefined) {
        surroundings = surroundingsOf(siteDir, process.env);
        pages = pagesHash(siteDir);
        folder = openKept(siteDir, surroundings);
      }
      const version = `${experiments.cache.version}-${surroundings}`;
      const storage = { type: 'filesystem', directory: join(folder, config.name ?? '') };
      return { experiments: { cache: { ...experiments.cache, version, storage } } } as ReturnType<
        NonNullable<Plugin['configureWebpack']>
      >;
    },
    postBuild() {
      if (surroundings === undefined) return;
      const same =
        surroundings === surroundingsOf(siteDir, process.env) && pages === pagesHash(siteDir);
      if (same && !touchedSince(siteDir, performance.timeOrigin))
        confirmKept(siteDir, surroundings);
    },
  };
}
