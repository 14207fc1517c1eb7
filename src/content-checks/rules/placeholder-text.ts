import { visit } from 'unist-util-visit';
import type { Problem } from '../../problems/problem.ts';
import type { Content, Page } from '../content.ts';
import { type ContentRule, reporter } from '../rule.ts';

const NAME = 'placeholder-text';
const PLACEHOLDER =
  /\b(?:TODO|TBD|FIXME|[Cc]oming soon|[Ll]orem ipsum|[Uu]nder construction|[Tt]o be (?:written|done|added))\b/;
const FIX = 'Write the text, or leave the section out until there is one.';

/** A reader who was sent here finds an answer, not a promise of one. */
export const placeholderText: ContentRule = {
  name: NAME,
  demands: 'Pages and records hold no placeholders.',
  check: (content) => [...content.pages.flatMap(inPage), ...inRecords(content)],
};

function inPage(page: Page): Problem[] {
  const problems: Problem[] = [];
  const report = reporter(NAME, page.file, problems);
  visit(page.tree, 'text', (node) => {
    const found = PLACEHOLDER.exec(node.value)?.[0];
    if (found) report(node, `placeholder "${found}"`, FIX);
  });
  for (const [key, value] of Object.entries(page.frontMatter.data)) {
    const found = PLACEHOLDER.exec(JSON.stringify(value) ?? '')?.[0];
    if (found) report(page.frontMatter.lines[key], `placeholder "${found}" in "${key}"`, FIX);
  }
  return problems;
}

function inRecords({ files }: Content): Problem[] {
  const problems: Problem[] = [];
  for (const { path, text } of files) {
    if (text === undefined || !/^data\/.*\.ya?ml$/.test(path)) continue;
    const report = reporter(NAME, path, problems);
    for (const [index, line] of text.split('\n').entries()) {
      const found = PLACEHOLDER.exec(line.replace(/`[^`]*`/g, ''))?.[0];
      if (found) report(index + 1, `placeholder "${found}"`, FIX);
    }
  }
  return problems;
}
