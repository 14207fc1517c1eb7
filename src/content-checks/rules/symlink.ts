import type { Problem } from '../../problems/problem.ts';
import { isSiteContent } from '../kinds.ts';
import { type ContentRule, reporter } from '../rule.ts';

const NAME = 'symlink';

/** A link could carry a file from elsewhere on the building machine into the site. */
export const symlink: ContentRule = {
  name: NAME,
  demands: 'Site content holds no symbolic links, and none leaves the repository.',
  check: ({ files }) => {
    const problems: Problem[] = [];
    for (const file of files) {
      if (file.symlink === undefined) continue;
      const report = reporter(NAME, file.path, problems);
      if (/^(\.\.(\/|$)|\/|[a-z]:)/i.test(file.symlink)) {
        report(
          undefined,
          `the symbolic link leaves the repository: ${file.symlink}`,
          'Put a copy of the file here.',
        );
      } else if (isSiteContent(file.path)) {
        report(undefined, `symbolic link to ${file.symlink}`, 'Put the file itself here.');
      }
    }
    return problems;
  },
};
