import type { Problem } from '../problems/problem.ts';
import { glossaryFolder, loadGlossary } from './load.ts';
import type { Term } from './terms.ts';

/** Every problem of the glossary on disk. */
export function checkGlossary(root: string): Problem[] {
  const { terms, problems } = loadGlossary(root);
  return [...problems, ...checkTerms(terms)];
}

/** Problems between terms: links to terms that do not exist, and one name claimed by two terms. */
export function checkTerms(terms: readonly Term[]): Problem[] {
  const ids = new Set(terms.map((term) => term.id));
  const owners = new Map<string, string>();
  const problems: Problem[] = [];
  for (const term of terms) {
    const file = `${glossaryFolder}/${term.id}.yaml`;
    for (const other of term.see ?? []) {
      if (ids.has(other)) continue;
      problems.push({
        file,
        rule: 'glossary-see',
        message: `\`see\` names “${other}”, which is no term.`,
        fix: `Add ${glossaryFolder}/${other}.yaml or remove the name.`,
      });
    }
    for (const name of [term.term, ...(term.aliases ?? [])]) {
      const key = name.toLowerCase();
      const owner = owners.get(key);
      if (owner && owner !== term.id) {
        problems.push({
          file,
          rule: 'glossary-name',
          message: `“${name}” also names the term ${owner}.`,
          fix: 'Keep the name with one of the two terms.',
        });
      }
      owners.set(key, term.id);
    }
  }
  return problems;
}
