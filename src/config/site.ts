/**
 * Where the site lives: the one place for addresses. A deployment overrides them by environment variable
 * instead of editing this file. It reads the environment, so it belongs to the build: components take
 * these values from `siteConfig.customFields` (src/config/use-addresses.ts).
 */
export const site = {
  /** Origin without a trailing slash. */
  url: process.env.SITE_URL ?? 'https://nom-vm-research.github.io',
  /** Path the site lives below; starts and ends with a slash. */
  baseUrl: process.env.SITE_BASE_URL ?? '/',
  /** Public repository, without a trailing slash. */
  repository: process.env.SITE_REPOSITORY ?? 'https://github.com/nom-vm-research/nom-vm-research',
  /** Branch that readers edit. */
  branch: process.env.SITE_BRANCH ?? 'main',
  /** The community's forum. */
  forum: process.env.SITE_FORUM ?? 'https://forum.hypercore.one',
  /** Slug of the forum's category for new topics from this site; empty for the forum's own choice. */
  forumCategory: process.env.SITE_FORUM_CATEGORY ?? '',
} as const;
