import type { Html } from 'mdast';

/**
 * An element whose inside is finished HTML. It passes through MDX and through `.md` pages alike as a
 * JSX element with `dangerouslySetInnerHTML`, so React neither parses nor compares the inside.
 * Typed as raw HTML, which is what it stands for in a Markdown tree.
 * @param html trusted and well-formed: made by this project, never by a reader.
 */
export function htmlElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  html: string,
): Html {
  const inner = {
    type: 'mdxJsxAttribute',
    name: 'dangerouslySetInnerHTML',
    value: {
      type: 'mdxJsxAttributeValueExpression',
      value: `{__html: ${JSON.stringify(html)}}`,
      data: { estree: program(html) },
    },
  };
  const plain = Object.entries(attributes).map(([key, value]) => ({
    type: 'mdxJsxAttribute',
    name: key,
    value,
  }));
  const element = { type: 'mdxJsxFlowElement', name, attributes: [...plain, inner], children: [] };
  return element as unknown as Html;
}

/** The syntax tree of `({ __html: "…" })`. */
function program(html: string): object {
  const property = {
    type: 'Property',
    kind: 'init',
    method: false,
    shorthand: false,
    computed: false,
    key: { type: 'Identifier', name: '__html' },
    value: { type: 'Literal', value: html },
  };
  const expression = { type: 'ObjectExpression', properties: [property] };
  const statement = { type: 'ExpressionStatement', expression };
  return { type: 'Program', sourceType: 'module', comments: [], body: [statement] };
}
