import type { Backlink } from '../backlinks/backlinks.ts';
import type { Thread } from '../discussions/thread.ts';

/** Everything that the foot of a page states. */
export interface FootFacts {
  /** Address below the base path. */
  route: string;
  title: string;
  /** Permanent address, absolute. */
  address: string;
  /** Path of the site's root, with slashes at both ends. */
  basePath: string;
  /** One sentence that says what the page answers. */
  description: string;
  /** Where the page's text is, relative to the repository's root. */
  source?: string;
  /** Where the record behind the page is. */
  record?: string;
  /** Day of the last check against the sources, YYYY-MM-DD. */
  verified?: string;
  /** What the git history says; `unknown` where it was cut off, absent where there is none. */
  history?: { lastChange: string; contributors: readonly string[] } | 'unknown';
  /** Commit of this build, where one is known that holds the page as it is. */
  commit?: string;
  /** Address below the base path of the section on one page. */
  print?: string;
  threads: readonly Thread[];
  backlinks: readonly Backlink[];
}

/** Where the project lives. */
export interface ProjectPlaces {
  site: string;
  repository: string;
  branch: string;
  forum: string;
  /** Category of new topics on the forum; empty for none. */
  forumCategory: string;
}

/** Permalink to the page's source at the commit of this build. */
export function sourcePermalink(
  { source, commit }: Pick<FootFacts, 'source' | 'commit'>,
  { repository }: Pick<ProjectPlaces, 'repository'>,
): string | undefined {
  return source && commit ? `${repository}/blob/${commit}/${source}` : undefined;
}

/** Address of the form that reports a wrong fact, filled with the page. */
export function reportAddress(
  { title, address }: Pick<FootFacts, 'title' | 'address'>,
  { repository }: Pick<ProjectPlaces, 'repository'>,
): string {
  const url = new URL(`${repository}/issues/new`);
  url.searchParams.set('template', 'wrong-fact.yml');
  url.searchParams.set('title', `Wrong: ${title}`);
  // The ids of the form's fields: .github/ISSUE_TEMPLATE/wrong-fact.yml
  url.searchParams.set('page', address);
  return url.href;
}
