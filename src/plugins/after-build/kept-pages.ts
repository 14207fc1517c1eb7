import type { LoadContext } from '@docusaurus/types';
import { dropDamaged, dropOthers, readHalf, writeHalf } from '../../rebuild/page-store.ts';
import { planStillHolds } from '../../rebuild/plan.ts';
import { readPlan } from '../../rebuild/plan-file.ts';
import type { BuiltPage } from './built-site.ts';

type Place = Pick<LoadContext, 'siteDir' | 'generatedFilesDir' | 'baseUrl'>;

/**
 * Puts the HTML of pages that were kept in place, and keeps that of the others for the next build, unless
 * somebody saved a source while they were rendered.
 */
export function keptAndFresh(pages: readonly BuiltPage[], place: Place): void {
  const plan = readPlan(place.generatedFilesDir);
  if (!plan) return;
  const { folder, keys } = plan;
  const kept = new Set(plan.kept);
  const holds = planStillHolds(plan, place.siteDir, process.env);
  for (const page of pages) {
    if (page.redirect) continue;
    const address = `${place.baseUrl}${page.path.replace(/(^|\/)index\.html$/, '$1')}`;
    const key = keys[address];
    if (key === undefined) continue;
    if (!kept.has(address)) {
      if (holds) writeHalf(folder, key, 'html', page.html);
      continue;
    }
    const html = readHalf(folder, key, 'html');
    if (html === undefined) throw dropDamaged(folder, key);
    page.html = html;
  }
  dropOthers(folder, new Set(Object.values(keys)));
}
