import type { Problem } from '../../problems/problem.ts';
import { type ContentRule, reporter } from '../rule.ts';

const NAME = 'unpinned-action';
const USES = /^\s*(?:-\s+)?uses:\s*(\S+)(.*)$/;

/** A tag can be moved to other code; a commit cannot. */
export const unpinnedAction: ContentRule = {
  name: NAME,
  demands: 'Workflows name actions by full commit, with the version behind it.',
  check: ({ files }) => {
    const problems: Problem[] = [];
    for (const { path, text } of files) {
      if (text === undefined || !/^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)) continue;
      const report = reporter(NAME, path, problems);
      for (const [index, line] of text.split('\n').entries()) {
        const [, action, rest = ''] = USES.exec(line) ?? [];
        if (action === undefined || action.startsWith('./')) continue;
        if (!/@[0-9a-f]{40}$/.test(action)) {
          report(index + 1, `${action} is not pinned`, 'Write the full commit behind the @.');
        } else if (!/^\s+#\s*v\d/.test(rest)) {
          report(
            index + 1,
            `${action} lacks its version`,
            'Write the version as a comment: # v1.2.3.',
          );
        }
      }
      if (!/^permissions: \{\}$/m.test(text)) {
        report(
          1,
          'the workflow does not begin without rights',
          'Write "permissions: {}" at the top level.',
        );
      }
    }
    return problems;
  },
};
