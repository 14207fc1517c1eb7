import type { Code, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Problem } from '../problems/problem.ts';
import type { Session } from './answers/session.ts';
import { takeExcerpt } from './excerpt.ts';
import { ExcerptError } from './excerpt-text.ts';

/** A ```sample fence in a page. */
export interface SampleFence {
  /** Path of the page, relative to the repository root. */
  readonly file: string;
  /** 1-based line of the opening fence in the file. */
  readonly line: number;
  readonly text: string;
}

const markdown = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).freeze();

/** Whether a code block of a Markdown tree asks for an excerpt of the sample network. */
export function isSample(node: Code): boolean {
  return node.lang === 'sample';
}

/** Finds the sample fences of a page, in their order. Never throws. */
export function sampleFences(file: string, text: string): SampleFence[] {
  if (!text.includes('sample')) return [];
  const fences: SampleFence[] = [];
  visit(markdown.parse(text) as Root, 'code', (node: Code) => {
    const line = node.position?.start.line ?? 1;
    if (isSample(node)) fences.push({ file, line, text: node.value });
  });
  return fences;
}

/** What is wrong with a fence, from the error that its excerpt ended with. */
export function fenceProblem({ file, line }: Omit<SampleFence, 'text'>, error: unknown): Problem {
  if (!(error instanceof ExcerptError)) throw error;
  return { file, line, rule: 'sample-fence', message: error.message, fix: error.fix };
}

/** Checks that every fence finds what it asks for. */
export async function checkFences(
  fences: readonly SampleFence[],
  open: () => Promise<Session>,
): Promise<Problem[]> {
  if (fences.length === 0) return [];
  const session = await open();
  const problems: Problem[] = [];
  for (const fence of fences)
    await takeExcerpt(session, fence.text).catch((error: unknown) => {
      problems.push(fenceProblem(fence, error));
    });
  return problems;
}
