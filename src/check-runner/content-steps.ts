import { checkCitations } from '../citations/check.ts';
import { checkClaims } from '../claims/check.ts';
import { checkContent } from '../content-checks/check-content.ts';
import { loadContent } from '../content-checks/load.ts';
import { CONTENT_RULES } from '../content-checks/registry.ts';
import { checkDependencies } from '../dependencies/check.ts';
import { checkDiagrams } from '../diagrams/check.ts';
import { checkDiscussions } from '../discussions/check.ts';
import { checkSamples } from '../explorer/load.ts';
import { checkGlossary } from '../glossary/check.ts';
import { checkLockFile } from '../lock-file/check.ts';
import type { Problem } from '../problems/problem.ts';
import { checkSearchLists } from '../search/check.ts';
import { checkSpelling } from '../spelling/load.ts';
import { checkRecords } from '../survey/check.ts';
import { checkUpdates } from '../updates/load.ts';
import { resultOf, resultOfOne, type Step } from './step.ts';

/** Everything that can be said about the content before it is built. */
export function contentSteps(root: string): Step[] {
  return [
    { name: 'spelling', run: async () => resultOfOne(await checkSpelling(root)) },
    {
      name: 'content',
      run: async () => {
        const content = await loadContent(root);
        const rules = CONTENT_RULES.map(({ name }) => name);
        return resultOf(rules, checkContent(content), `${content.pages.length} pages`);
      },
    },
    domain('citations', () => checkCitations(root)),
    domain('diagrams', () => checkDiagrams(root)),
    domain('records', () => checkRecords(root)),
    domain('lock file', () => checkLockFile(root)),
    domain('dependencies', () => checkDependencies(root)),
    domain('glossary', () => checkGlossary(root)),
    domain('claims', () => checkClaims(root)),
    { name: 'samples', run: async () => resultOfOne(await checkSamples(root)) },
    domain('search lists', () => checkSearchLists(root)),
    domain('discussions', () => checkDiscussions(root)),
    domain('updates', () => checkUpdates(root)),
  ];
}

function domain(name: string, check: () => Problem[]): Step {
  return {
    name,
    run: async () => {
      // Lets the tools that run beside this process start first.
      await new Promise(setImmediate);
      return resultOfOne(check());
    },
  };
}
