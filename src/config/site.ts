/**
 * Who the site is and where it lives. The one place for addresses: every other file imports from here.
 * A deployment overrides an address by environment variable instead of editing this file.
 */
export const site = {
  name: 'NoM VM Research',
  title: 'Which virtual machine for the Network of Momentum?',
  tagline:
    'A reference knowledge base: other chains’ virtual machines, the inner workings of go-zenon, and how the two could meet.',
  description:
    'Which virtual machine should the Network of Momentum run, and how would it fit? A survey of virtual machines, an analysis of go-zenon, every statement with its source.',
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
} as const;

/** The node whose source the internal analysis describes. */
export const goZenon = {
  repository: 'https://github.com/zenon-network/go-zenon',
  commit: '667a69d9e9a418edf7580b08492ba5dcb9efd63a',
} as const;
