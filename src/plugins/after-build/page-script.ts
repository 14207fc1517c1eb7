import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPageScript, type PageScript } from '../../first-view/page-script.ts';
import { filesBelow } from '../../rebuild/files.ts';
import type { BuiltSite } from './built-site.ts';

/** Where the script's files stand, below the site. */
const FOLDER = 'assets/page';

/** What is told of the script beside its files. */
type About = Omit<PageScript, 'modules'> & { modules: [string, string[]][] };

/** The site's own script: its files as they were, where nothing of its code has changed. */
export async function pageScript(
  site: Pick<BuiltSite, 'siteDir' | 'outDir' | 'results' | 'files'>,
): Promise<PageScript> {
  const { siteDir, outDir, results, files } = site;
  const [about = '', ...parts] = await results.recall(
    'page script',
    [packagesOf(siteDir)],
    async () => {
      const script = await buildPageScript(siteDir, outDir);
      const names = readdirSync(join(outDir, FOLDER)).sort();
      return [
        JSON.stringify({ ...script, modules: [...script.modules] }),
        ...names.flatMap((name) => [name, readFileSync(join(outDir, FOLDER, name), 'utf8')]),
      ];
    },
  );
  for (let at = 0; at + 1 < parts.length; at += 2)
    files.write(`${FOLDER}/${parts[at]}`, parts[at + 1] ?? '');
  const { modules, ...script } = JSON.parse(about) as About;
  return { ...script, modules: new Map(modules) };
}

/** Names the packages of this repository, which the script calls too; its other code names all results. */
function packagesOf(siteDir: string): string {
  const sum = createHash('sha256');
  for (const path of filesBelow(siteDir, ['packages']))
    sum.update(`${path}\0`).update(
      createHash('sha256')
        .update(readFileSync(join(siteDir, path)))
        .digest(),
    );
  return sum.digest('hex');
}
