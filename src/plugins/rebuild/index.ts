import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { firstViewIsOn } from '../../first-view/switch.ts';
import { isContent } from '../../generated-site/registry.ts';
import { clearAway } from '../../rebuild/out-of-the-way.ts';
import { modulesToBuild, planPages } from '../../rebuild/plan.ts';
import { PLAN_FILE } from '../../rebuild/plan-file.ts';
import { keepsPages } from '../../rebuild/switch.ts';
import { putAhead } from '../aliases.ts';

/** Pages to render from which on a second thread is faster: about a second of work. */
const WORTH_A_THREAD = 100;

/**
 * Lets a build render only what has changed: pages that were rendered before from the same sources are left
 * out of the server's bundle, and its entry answers for them with what was kept. src/plugins/after-build
 * puts their HTML in place and keeps that of the others.
 */
export default function rebuildPlugin(context: LoadContext): Plugin {
  const { siteDir, generatedFilesDir, outDir } = context;
  return {
    name: 'rebuild',
    async allContentLoaded() {
      if (process.env.NODE_ENV === 'production') clearAway(siteDir, outDir);
    },
    configureWebpack(config, isServer) {
      if (config.mode !== 'production' || !isServer) return {};
      const planFile = join(generatedFilesDir, PLAN_FILE);
      rmSync(planFile, { force: true });
      if (!keepsPages(process.env) || !firstViewIsOn(process.env)) return {};
      const plan = planPages(siteDir, generatedFilesDir, process.env);
      const { folder, keys, kept, sources } = plan;
      const wanted = modulesToBuild(plan);
      const registry = join(generatedFilesDir, 'registry-of-server.js');
      writeFileSync(
        registry,
        plan.registry.only((one) => !isContent(one) || wanted.has(one)),
      );
      writeFileSync(planFile, JSON.stringify({ folder, keys, kept, sources }));
      // A thread has to load the framework once more: for few pages that takes longer than rendering them.
      const fresh = Object.keys(keys).length - kept.length;
      if (fresh < WORTH_A_THREAD) context.siteConfig.future.faster.ssgWorkerThreads = false;
      const { main } = config.entry as { main: string };
      putAhead(config, { '@generated/registry$': registry, '@framework-entry$': main });
      config.entry = { main: join(siteDir, 'src/plugins/rebuild/server-entry.ts') };
      return {};
    },
  };
}
