import { posix } from 'node:path';
import type { Problem } from '../../problems/problem.ts';
import type { Content, RepositoryFile } from '../content.ts';
import { type ContentRule, reporter } from '../rule.ts';

const NAME = 'orphan-file';
/** Files that browsers, hosts or crawlers ask for by themselves. */
const ASKED_FOR =
  /^static\/(\.nojekyll|CNAME|robots\.txt|favicon\.ico|_headers|_redirects|\.well-known\/.+)$/;
/** Files in docs/ and blog/ that the site generator reads by name. */
const READ_BY_NAME = /(^|\/)(_category_\.(ya?ml|json)|authors\.yml|tags\.yml)$/;

/** A file that nothing shows is carried along, served and never corrected. */
export const orphanFile: ContentRule = {
  name: NAME,
  demands: 'Every file in static/, docs/ and blog/ is used.',
  check: (content) => {
    const problems: Problem[] = [];
    for (const file of content.files) {
      if (file.symlink !== undefined || !isAsset(file.path) || isMentioned(file, content)) continue;
      reporter(NAME, file.path, problems)(
        undefined,
        'nothing refers to this file',
        'Link it from a page, or delete it.',
      );
    }
    return problems;
  },
};

function isAsset(path: string): boolean {
  if (path.startsWith('static/')) return !ASKED_FOR.test(path);
  return /^(docs|blog)\//.test(path) && !/\.mdx?$/.test(path) && !READ_BY_NAME.test(path);
}

/** Looks for the file's address on the site, or for its name in pages of the same folder tree. */
function isMentioned(file: RepositoryFile, { files }: Content): boolean {
  const address = file.path.replace(/^static\//, '');
  const folder = posix.dirname(file.path);
  return files.some(({ path, text }) => {
    if (text === undefined || path === file.path) return false;
    if (file.path.startsWith('static/')) return text.includes(address);
    return path.startsWith(`${folder}/`) && text.includes(posix.basename(file.path));
  });
}
