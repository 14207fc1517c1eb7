import renderPage from '@framework-entry';
import plan from '@generated/kept-pages.json';
import { dropDamaged, readHalf, writeHalf } from '../../rebuild/page-store';

const { keys } = plan;
const kept = new Set<string>(plan.kept);

/**
 * What the framework calls for each page: a page that is kept has no HTML here (it is put in place after the
 * build), but the framework goes on to check its links and anchors.
 */
export default async function render(request: { pathname: string }): ReturnType<typeof renderPage> {
  const key = keys[request.pathname];
  if (key !== undefined && kept.has(request.pathname)) {
    const facts = readHalf(plan.folder, key, 'facts');
    if (facts === undefined) throw dropDamaged(plan.folder, key);
    return { html: '', collectedData: JSON.parse(facts) };
  }
  const rendered = await renderPage(request);
  if (key !== undefined)
    writeHalf(plan.folder, key, 'facts', JSON.stringify(rendered.collectedData));
  return rendered;
}
