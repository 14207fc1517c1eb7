import type { Problem } from '../../problems/problem.ts';
import { BUILD_FOLDER, type SiteRule } from '../rule.ts';

const NAME = 'duplicate-route';

/** Two pages at one address, or at two that some hosts take for one, hide each other. */
export const duplicateRoute: SiteRule = {
  name: NAME,
  demands: 'No two pages share an address, differences of case, slash and ending aside.',
  check: ({ pages }) => {
    const first = new Map<string, string>();
    const problems: Problem[] = [];
    for (const { file, route } of pages) {
      const bare = route.toLowerCase().replace(/(\.html|\/)$/, '');
      const before = first.get(bare);
      if (before === undefined) first.set(bare, file);
      else {
        problems.push({
          file: `${BUILD_FOLDER}/${file}`,
          rule: NAME,
          message: `${route} is the address of ${BUILD_FOLDER}/${before} too`,
          fix: 'Rename one of the two pages.',
        });
      }
    }
    return problems;
  },
};
