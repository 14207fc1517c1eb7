import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { type NamedExcerpt, shownExcerpts } from '../../explorer/excerpt.ts';
import { listSample, openSample, sampleFolder } from '../../explorer/load.ts';

/** Where the sample network is served, below the base path. */
const ADDRESS = 'sample-network';

/** Serves the databases of the recorded network as they are, with a list of their files; shows some of them. */
export default function sampleNetworkPlugin(
  { siteDir, baseUrl, generatedFilesDir }: LoadContext,
  { folder = sampleFolder }: { folder?: string } = {},
): Plugin<NamedExcerpt[]> {
  const source = join(siteDir, folder);
  return {
    name: 'sample-network',
    getPathsToWatch: () => [join(source, '*/*')],
    loadContent: async () => shownExcerpts(await openSample(source)),
    async contentLoaded({ content, actions }) {
      // Read by src/components/DatabaseExplorer/Excerpts.tsx.
      await actions.createData('excerpts.json', content);
    },
    configureWebpack: () => {
      // The live server takes the files from where a build would put them.
      const directory = join(generatedFilesDir, 'sample-network-files');
      if (process.env.NODE_ENV !== 'development') return {};
      writeSample(source, join(directory, ADDRESS));
      const devServer = { static: [{ directory, publicPath: baseUrl }] };
      return { devServer } as ReturnType<NonNullable<Plugin['configureWebpack']>>;
    },
    postBuild({ outDir }) {
      writeSample(source, join(outDir, ADDRESS));
    },
  };
}

function writeSample(source: string, target: string): void {
  const manifest = listSample(source);
  for (const [folder, files] of Object.entries(manifest.databases)) {
    mkdirSync(join(target, folder), { recursive: true });
    for (const { name } of files)
      copyFileSync(join(source, folder, name), join(target, folder, name));
  }
  writeFileSync(join(target, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
