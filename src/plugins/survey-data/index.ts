import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { keptContent } from '../../rebuild/kept-content.ts';
import { byDay } from '../../survey/changes/days.ts';
import { atomFeed, type FeedPlaces, jsonFeed } from '../../survey/changes/feed.ts';
import { type ChangeLog, changeLog } from '../../survey/changes/history.ts';
import { loadHistory } from '../../survey/changes/load.ts';
import { comparison } from '../../survey/compare/build.ts';
import { readSurveyFiles } from '../../survey/load.ts';
import { loadSurvey } from '../../survey/load-once.ts';
import { type ShortPage, shortPages } from '../../survey/pages/short-pages.ts';
import { type Download, downloads } from '../../survey/publish/files.ts';
import { loadPapers, writeDownloads } from '../../survey/publish/load.ts';
import { type DataPage, dataPage } from '../../survey/publish/page.ts';
import { sitePath } from '../site-path.ts';

/** Where the downloads are served, below the base path. */
const ADDRESS = 'data';

interface Content {
  comparison: ReturnType<typeof comparison>;
  page: DataPage;
  records: readonly ShortPage[];
  files: readonly Download[];
}

/** Makes the comparison, pages of records that have no written one, the page of downloads, the change log with its feeds, and the files themselves. */
export default function surveyDataPlugin(context: LoadContext): Plugin<Content> {
  const { siteDir, baseUrl, generatedFilesDir, siteConfig } = context;
  let content: Content | undefined;
  const served = join(generatedFilesDir, 'survey-data-files');
  return {
    name: 'survey-data',
    getPathsToWatch: () => [join(siteDir, 'data/{vms,fields,sources}/*.yaml')],
    async loadContent() {
      const history = loadHistory(siteDir);
      const papers = loadPapers(siteDir);
      const written = writtenPages(siteDir);
      const root = `${siteConfig.url}${baseUrl}`;
      const inputs = [...readSurveyFiles(siteDir)].flat();
      const others = [JSON.stringify([history, papers, written, root, siteConfig.title])];
      const made = { root: siteDir, name: 'survey-data', inputs: [...others, ...inputs] };
      content = await keptContent(made, process.env, (): Content => {
        const { survey } = loadSurvey(siteDir);
        const log = changeLog(survey, history);
        const files = downloads(survey, papers);
        return {
          comparison: comparison(survey),
          page: dataPage(survey, files, log),
          records: shortPages(survey, (id) => written.includes(`${id}.md`)),
          files: [...files, ...feedsOf(log, root, siteConfig.title)],
        };
      });
      return content;
    },
    async contentLoaded({ content: { comparison: table, page, records, files }, actions }) {
      const { createData, addRoute } = actions;
      const add = async (path: string, component: string, name: string, data: unknown) => {
        const file = await createData(
          `${path.replaceAll('/', '-')}${name}.json`,
          JSON.stringify(data),
        );
        addRoute({
          path: `${baseUrl}${path}/`,
          exact: true,
          component: `@site/src/components/${component}`,
          modules: { [name]: sitePath(siteDir, file) },
        });
      };
      await add('external/compare', 'Comparison/index.tsx', 'table', table);
      for (const record of records)
        await add(`external/vms/${record.id}`, 'RecordPage/index.tsx', 'page', record);
      await add(ADDRESS, 'DataPage/index.tsx', 'page', page);
      await add(`${ADDRESS}/changes`, 'ChangeLogPage/index.tsx', 'page', page);
      if (writing()) writeDownloads(join(served, ADDRESS), files);
    },
    configureWebpack: () => {
      // The live server takes the files from where a build would put them.
      if (!writing()) return {};
      const devServer = { static: [{ directory: served, publicPath: baseUrl }] };
      return { devServer } as ReturnType<NonNullable<Plugin['configureWebpack']>>;
    },
    postBuild({ outDir }) {
      if (content) writeDownloads(join(outDir, ADDRESS), content.files);
    },
  };
}

function writing(): boolean {
  return process.env.NODE_ENV === 'development';
}

/** Names of the pages of machines that somebody wrote. */
function writtenPages(siteDir: string): string[] {
  const folder = join(siteDir, 'docs/external/vms');
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

function feedsOf(log: ChangeLog, root: string, site: string): Download[] {
  if (!log.available) return [];
  const days = byDay(log.entries);
  const places = (file: string): FeedPlaces => ({
    title: `${site}: changes of the data`,
    page: `${root}${ADDRESS}/changes/`,
    feed: `${root}${ADDRESS}/${file}`,
    pageOf: (record) => `${root}external/vms/${record}/`,
  });
  return [
    {
      path: 'changes.atom',
      what: 'Changes of the data, Atom',
      text: atomFeed(days, places('changes.atom')),
    },
    {
      path: 'changes.json',
      what: 'Changes of the data, JSON feed',
      text: jsonFeed(days, places('changes.json')),
    },
  ];
}
