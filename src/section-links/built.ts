import type { BuiltPage, BuiltSite } from '../built-site/site.ts';

/** A link of a section as it was built. */
export interface BuiltLink {
  page: BuiltPage;
  id: string;
  /** Where it leads: `/page/#section`, below the base path. */
  to: string;
}

/** The pages behind the links of sections in a built site. */
export function builtLinks(site: BuiltSite): BuiltLink[] {
  return site.pages.flatMap((page) => {
    const id = /^\/s\/([^/]+)\/$/.exec(page.route)?.[1];
    const to = id && refreshTarget(page);
    return id && to?.startsWith(site.basePath)
      ? [{ page, id, to: to.slice(site.basePath.length - 1) }]
      : [];
  });
}

/** Ids that a build gave to sections, with the committed ones. */
export function withBuiltIds(
  ids: ReadonlyMap<string, string>,
  links: readonly BuiltLink[],
): Map<string, string> {
  const known = new Set(ids.values());
  // A link whose id is known leads on from where its section was; only new ones lead to their own.
  return new Map([
    ...ids,
    ...links.filter(({ id }) => !known.has(id)).map(({ id, to }) => [to, id] as const),
  ]);
}

function refreshTarget({ tags }: BuiltPage): string | undefined {
  const refresh = tags.find(
    ({ name, attributes }) =>
      name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh',
  );
  return /^0; url=(.*)$/.exec(refresh?.attributes.content ?? '')?.[1];
}
