import type { Element } from 'hast';
import { optional } from './optional.ts';
import type { FactOptions } from './options.ts';
import { readableText } from './readable-text.ts';
import { attribute, classesOf, findElement } from './tree.ts';

/** A page above another one. */
export interface TrailStep {
  label: string;
  /** Address below the base path; undefined for a folder without a page. */
  route?: string;
}

/** The pages above a page: its part of the site, then the breadcrumbs, without the page itself. */
export function trailOf(
  route: string,
  elements: readonly Element[],
  { folders, basePath }: FactOptions,
): TrailStep[] {
  const steps: TrailStep[] = [];
  const folder = /^\/[^/]+\//.exec(route)?.[0];
  const label = folder && folders.get(folder);
  if (folder && label && folder !== route) steps.push({ label, route: folder });
  const crumbs = elements.filter(
    (element) => element.tagName === 'li' && classesOf(element).includes('breadcrumbs__item'),
  );
  for (const crumb of crumbs.slice(0, -1)) {
    const text = readableText(crumb);
    const link = findElement(crumb, ({ tagName }) => tagName === 'a');
    const href = link && attribute(link, 'href');
    if (!text || steps.some((step) => step.label === text)) continue;
    const below = href?.startsWith(basePath) ? href.slice(basePath.length - 1) : undefined;
    // The overview of a folder is not above itself.
    if (below !== route) steps.push({ label: text, ...optional('route', below) });
  }
  return steps;
}
