import type { PageKind } from './content.ts';

/** Says how a file is held to the page conventions; undefined when it is no Markdown page. */
export function kindOf(path: string): PageKind | undefined {
  if (!/\.mdx?$/.test(path)) return undefined;
  if (/(^|\/)(fixtures|node_modules)\//.test(path)) return undefined;
  if (path.startsWith('docs/')) return 'doc';
  if (path.startsWith('blog/')) return 'blog';
  if (path.startsWith('src/pages/')) return 'page';
  return 'guide';
}

/** Whether a path lies in a folder whose files become part of the site. */
export function isSiteContent(path: string): boolean {
  return /^(docs|blog|data|static)\//.test(path);
}
