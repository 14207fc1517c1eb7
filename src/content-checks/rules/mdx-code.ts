import { visit } from 'unist-util-visit';
import type { Page } from '../content.ts';
import { ALLOWED_TAGS } from '../html.ts';
import { pageRule, type Report } from '../rule.ts';

/** What .mdx pages may import: the site's own components and the theme's tabs. */
const IMPORT =
  /^import\s+(?:\w+|\{[\w\s,]+\})\s+from\s+['"](?:@site\/src\/components\/[\w-]+|@theme\/(?:Tabs|TabItem))['"];?$/;
const COMMENT = /^\/\*[\s\S]*\*\/$/;

/** .mdx is code that runs at build: it may place components, and nothing else. */
export const mdxCode = pageRule({
  name: 'mdx-code',
  demands:
    'An .mdx page imports components of the site only, exports nothing and computes nothing.',
  check: (page, report) => {
    if (!page.file.endsWith('.mdx')) return;
    checkStatements(page, report);
    checkExpressions(page, report);
    checkElements(page, report);
  },
});

function checkStatements(page: Page, report: Report): void {
  visit(page.tree, 'mdxjsEsm', (node) => {
    const statements = node.value.split(/\n(?=import|export)/).map((part) => part.trim());
    for (const statement of statements) {
      if (IMPORT.test(statement)) continue;
      report(
        node,
        `statement that is not allowed: ${statement.split('\n')[0]?.slice(0, 60)}`,
        'Import one component a line from @site/src/components/<Name>; put other code into a component.',
      );
    }
  });
}

function checkExpressions(page: Page, report: Report): void {
  visit(page.tree, ['mdxFlowExpression', 'mdxTextExpression'], (node) => {
    const value = 'value' in node ? String(node.value).trim() : '';
    if (!COMMENT.test(value)) complain(node, value, report);
  });
  visit(page.tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
    for (const attribute of 'attributes' in node ? node.attributes : []) {
      if (attribute.type === 'mdxJsxExpressionAttribute') complain(node, attribute.value, report);
      else if (
        typeof attribute.value === 'object' &&
        attribute.value &&
        !isJson(attribute.value.value)
      )
        complain(node, attribute.value.value, report);
    }
  });
}

function checkElements(page: Page, report: Report): void {
  visit(page.tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
    if (!('attributes' in node)) return;
    const { name, attributes } = node;
    if (name && /^[A-Z]\w*$/.test(name)) return;
    if ((ALLOWED_TAGS as readonly (string | null)[]).includes(name) && attributes.length === 0)
      return;
    report(
      node,
      `element that is not allowed: <${name ?? ''}>`,
      'Write Markdown, or use a component of the site.',
    );
  });
}

function complain(node: object, value: string, report: Report): void {
  report(
    node,
    `expression that is not allowed: {${value.slice(0, 60)}}`,
    'Write the value itself; only comments and JSON values may stand in braces.',
  );
}

function isJson(value: string): boolean {
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}
