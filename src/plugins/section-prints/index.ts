import type { LoadContext, Plugin } from '@docusaurus/types';
import { loadPrintedSections } from '../../section-prints/load.ts';
import type { PrintedSection } from '../../section-prints/sections.ts';
import { sitePath } from '../site-path.ts';

/** Makes /print/ and a page for each section, which a step after the build fills with its pages. */
export default function sectionPrintsPlugin({
  siteDir,
  baseUrl,
}: LoadContext): Plugin<PrintedSection[]> {
  return {
    name: 'section-prints',
    loadContent: () => loadPrintedSections(siteDir),
    async contentLoaded({ content, actions }) {
      const sections = await actions.createData('sections.json', JSON.stringify(content));
      actions.addRoute({
        path: `${baseUrl}print/`,
        exact: true,
        component: '@site/src/components/SectionPrint/List.tsx',
        modules: { sections: sitePath(siteDir, sections) },
      });
      for (const section of content) {
        const name = section.route.replaceAll('/', '-');
        const data = await actions.createData(`section${name}.json`, JSON.stringify(section));
        actions.addRoute({
          path: `${baseUrl}${section.print.slice(1)}`,
          exact: true,
          component: '@site/src/components/SectionPrint/index.tsx',
          modules: { section: sitePath(siteDir, data) },
        });
      }
    },
  };
}
