import { unplainBlock, unwrappedBlock } from '../../front-matter/plain-block.ts';
import type { Problem } from '../../problems/problem.ts';
import type { ContentRule } from '../rule.ts';

const NAME = 'hidden-syntax';

/** What the framework reads otherwise than every other reader of Markdown would hide from review. */
export const hiddenSyntax: ContentRule = {
  name: NAME,
  demands: 'Front matter is YAML between plain dashes, and code blocks stay code.',
  check: ({ pages }) =>
    pages.flatMap(({ file, kind, text }) => {
      if (kind === 'guide') return [];
      const found: (Problem | undefined)[] = [unplainBlock(file, text), unwrappedBlock(file, text)];
      return found.flatMap((problem) => (problem ? [{ ...problem, rule: NAME }] : []));
    }),
};
