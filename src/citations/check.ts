import { type Problem, sortProblems } from '../problems/problem.ts';
import { judge } from './judge.ts';
import { type ContentFile, loadContent, loadIndex } from './load.ts';
import { citationsInMarkdown } from './markdown.ts';
import { citationsInRecord } from './records.ts';
import { scanCitations } from './scan.ts';
import { scanRecord } from './scan-record.ts';
import type { Citation, CodeIndex } from './types.ts';

/** Checks every citation of the pages and records below a project root against the committed index. */
export function checkCitations(root: string): Problem[] {
  return surveyCitations(root).problems;
}

/** The same, with the number of citations that were checked. */
export function surveyCitations(root: string): { count: number; problems: Problem[] } {
  const index = loadIndex(root);
  const citations = loadContent(root).flatMap(citationsOf);
  const problems = citations.flatMap((citation) => problemsOf(citation, index));
  return { count: citations.length, problems: sortProblems(problems) };
}

/** Checks the citations of one page or record. */
export function checkContent(content: ContentFile, index: CodeIndex): Problem[] {
  return citationsOf(content).flatMap((citation) => problemsOf(citation, index));
}

/** The citations of a page or record, by the kind of file. */
export function citationsOf({ file, text }: ContentFile): Citation[] {
  if (/\.ya?ml$/.test(file)) {
    return scanRecord(text, file) ?? citationsInRecord(text, file);
  }
  return scanCitations(text, file) ?? citationsInMarkdown(text, file);
}

/** What is wrong with a citation, as problems with its place; none when it is right. */
export function problemsOf(citation: Citation, index: CodeIndex): Problem[] {
  const finding = judge(citation, index);
  if (!finding) return [];
  const { file, line, column } = citation.place;
  const { rule, message, fix } = finding;
  return [{ file, line, column, rule, message, fix }];
}
