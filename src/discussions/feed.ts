import type { Feed } from '../feeds/feed.ts';
import type { Discussion } from './thread.ts';

/** What the pages of discussed subjects are called, for readers and machines. */
export const discussedDescription =
  'Threads of the community’s forums that discuss pages of this knowledge base, the newest entry first, each with the pages that it is about.';

/**
 * The list of discussions as a feed.
 *
 * @param place `root` is the absolute address of the home page; `file` the feed's name in /discussed/
 */
export function discussionFeed(
  discussions: readonly Discussion[],
  { root, site, file }: { root: string; site: string; file: string },
): Feed {
  return {
    title: `${site}: discussed in`,
    description: discussedDescription,
    home: `${root}discussed/`,
    self: `${root}discussed/${file}`,
    author: `Contributors of ${site}`,
    entries: discussions.map(({ thread, pages }) => ({
      address: thread.url,
      title: thread.title,
      day: thread.listed,
      summary: [
        thread.note,
        `About: ${pages.map(({ title, route }) => `${title} (${root}${route.slice(1)})`).join(', ')}`,
      ]
        .filter(Boolean)
        .join(' '),
    })),
  };
}
