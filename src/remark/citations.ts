import { relative, sep } from 'node:path';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { problemsOf } from '../citations/check.ts';
import { type DescribedCitation, describeCitation } from '../citations/describe.ts';
import { linkedCitations } from '../citations/markdown.ts';
import type { CodeIndex } from '../citations/types.ts';
import { formatProblem, type Problem } from '../problems/problem.ts';
import { citationProperties, citationSection, SECTION_ID } from './citation-section.ts';

/** What the transform needs: the index, and the folder that paths in messages count from. */
export interface CitationOptions {
  index: CodeIndex;
  root: string;
}

/**
 * Shows what each link to code cites (symbol, file, lines, commit), and closes pages of docs/ with the
 * list of their citations. A citation that is not right stops the build.
 */
export function citations({ index, root }: CitationOptions) {
  return (tree: Root, page: VFile): void => {
    const file = relative(root, page.path).split(sep).join('/');
    const found = linkedCitations(tree, String(page.value), file);
    const problems = found.flatMap(({ citation }) => problemsOf(citation, index));
    const described: DescribedCitation[] = [];
    for (const { citation, node } of found) {
      const seen = describeCitation(citation, index);
      if (!seen || node.type === 'definition') continue;
      described.push(seen);
      node.data = {
        ...node.data,
        hProperties: { ...node.data?.hProperties, ...citationProperties(seen) },
      };
    }
    // Updates are shown several on a page, where a section of each would repeat its id.
    const hasSection = file.startsWith('docs/') && described.length > 0;
    if (hasSection) problems.push(...clashes(tree, file));
    if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
    if (hasSection) tree.children.push(...citationSection(described, index, verifiedOn(page)));
  };
}

function clashes(tree: Root, file: string): Problem[] {
  const problems: Problem[] = [];
  visit(tree, 'heading', (node) => {
    const last = node.children[node.children.length - 1];
    const written = last?.type === 'text' && last.value.endsWith(`{#${SECTION_ID}}`);
    const id = (node.data as { id?: string } | undefined)?.id;
    if (!written && id !== SECTION_ID) return;
    const { line, column } = node.position?.start ?? {};
    problems.push({
      file,
      ...(line === undefined ? {} : { line }),
      ...(column === undefined ? {} : { column }),
      rule: 'citation-section',
      message: `The heading id "${SECTION_ID}" belongs to the list of citations that ends the page.`,
      fix: 'Give the heading another id.',
    });
  });
  return problems;
}

function verifiedOn(page: VFile): string | undefined {
  const value = (page.data.frontMatter as { verified?: unknown } | undefined)?.verified;
  return value instanceof Date
    ? value.toISOString().slice(0, 10)
    : value
      ? String(value)
      : undefined;
}
