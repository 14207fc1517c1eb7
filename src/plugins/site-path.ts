import { relative, sep } from 'node:path';

/**
 * The path of a file of the site as modules name it, `@site/…`. Routes take their chunk names from the paths
 * of their modules: an absolute path would make the built site depend on the folder it was built in.
 */
export function sitePath(siteDir: string, path: string): string {
  return `@site/${relative(siteDir, path).split(sep).join('/')}`;
}
