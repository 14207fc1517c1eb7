import type { CapturedElement } from './capture.ts';

/**
 * The library places each row of a label with `y` and `dy` in em, and each word in a tspan. Writes
 * rows with one `y` in units, joins words that look alike, and a single row into its `<text>`.
 */
export function plainRows(element: CapturedElement): CapturedElement {
  if (element.tag !== 'text') {
    const children = element.children.map((child) =>
      typeof child === 'string' ? child : plainRows(child),
    );
    return { ...element, children };
  }
  const rows = element.children.filter((child) => typeof child !== 'string').map(plainRow);
  if (rows.length !== element.children.length || rows.length === 0) return element;
  const { y: _overridden, ...attributes } = element.attributes;
  if (!rows.every((row) => 'x' in row.attributes && 'y' in row.attributes)) {
    return { ...element, children: rows };
  }
  const [only] = rows;
  if (rows.length > 1 || !only) return { ...element, attributes, children: rows };
  const { x, y } = only.attributes;
  const place: Record<string, string> = x === '0' ? { y: y! } : { x: x!, y: y! };
  return { ...only, tag: 'text', attributes: { ...attributes, ...place } };
}

function plainRow(row: CapturedElement): CapturedElement {
  const size = Number.parseFloat(row.style['font-size'] ?? '14');
  const { dy, ...attributes } = row.attributes;
  const joined = { ...row, children: joinWords(row.children) };
  const [y, shift] = [attributes.y, dy].map((length) => /^(-?[\d.]+)em$/.exec(length ?? '')?.[1]);
  if (y === undefined || shift === undefined) return joined;
  const line = Math.round((Number(y) + Number(shift)) * size * 10) / 10;
  return { ...joined, attributes: { ...attributes, y: String(line) } };
}

function joinWords(children: CapturedElement['children']): CapturedElement['children'] {
  const joined: CapturedElement['children'] = [];
  for (const child of children) {
    const last = joined[joined.length - 1];
    if (
      isWord(child) &&
      isWord(last) &&
      JSON.stringify(child.style) === JSON.stringify(last.style)
    ) {
      joined[joined.length - 1] = { ...last, children: [`${last.children}${child.children}`] };
    } else joined.push(child);
  }
  return joined.length === 1 && isWord(joined[0]) ? joined[0].children : joined;
}

/** A tspan that only carries text: no position of its own. */
function isWord(node: CapturedElement | string | undefined): node is CapturedElement {
  return (
    typeof node === 'object' &&
    node.tag === 'tspan' &&
    node.children.every((child) => typeof child === 'string') &&
    !['x', 'y', 'dx', 'dy'].some((name) => name in node.attributes)
  );
}
