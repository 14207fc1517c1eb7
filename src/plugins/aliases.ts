import type { Plugin } from '@docusaurus/types';

type Configuration = Parameters<NonNullable<Plugin['configureWebpack']>>[0];

/**
 * Puts aliases of modules ahead of those of the framework: of two that fit, the bundler takes the first, and
 * what a plugin returns is merged behind the wider ones that are there.
 */
export function putAhead(config: Configuration, aliases: Readonly<Record<string, string>>): void {
  const before = config.resolve?.alias as Record<string, string>;
  config.resolve = { ...config.resolve, alias: { ...aliases, ...before } };
}
