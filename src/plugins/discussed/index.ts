import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { identity } from '../../config/identity.ts';
import { discussionFeed } from '../../discussions/feed.ts';
import { loadDiscussedPages, loadThreads, threadsFolder } from '../../discussions/load.ts';
import { type Discussion, discussionsOf } from '../../discussions/thread.ts';
import { atomFeed, jsonFeed } from '../../feeds/feed.ts';
import { formatProblem } from '../../problems/problem.ts';
import { sitePath } from '../site-path.ts';

/** Makes /discussed/, the threads of forums that discuss pages of this site, and its feeds. */
export default function discussedPlugin(context: LoadContext): Plugin<Discussion[]> {
  const { siteDir, baseUrl, siteConfig } = context;
  const load = () => {
    const { threads, problems } = loadThreads(siteDir);
    if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
    return discussionsOf(threads, loadDiscussedPages(siteDir));
  };
  return {
    name: 'discussed',
    getPathsToWatch: () => [join(siteDir, threadsFolder, '*.yaml')],
    loadContent: load,
    async contentLoaded({ content, actions }) {
      const discussions = await actions.createData('discussions.json', JSON.stringify(content));
      actions.addRoute({
        path: `${baseUrl}discussed/`,
        exact: true,
        component: '@site/src/components/DiscussionList/index.tsx',
        modules: { discussions: sitePath(siteDir, discussions) },
      });
    },
    postBuild({ outDir }) {
      const folder = join(outDir, 'discussed');
      mkdirSync(folder, { recursive: true });
      const place = { root: siteConfig.url + baseUrl, site: identity.name };
      const feed = (file: string) => discussionFeed(load(), { ...place, file });
      writeFileSync(join(folder, 'atom.xml'), atomFeed(feed('atom.xml')));
      writeFileSync(join(folder, 'feed.json'), jsonFeed(feed('feed.json')));
    },
  };
}
