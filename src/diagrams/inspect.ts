import { parseDocument } from 'htmlparser2';
import { idPrefix } from './names.ts';

const ELEMENTS = new Set(
  (
    'svg g defs marker symbol use clipPath path rect circle ellipse line polygon polyline ' +
    'text tspan title desc'
  ).split(' '),
);
const ATTRIBUTES = new Set(
  (
    'xmlns role aria-labelledby width height viewBox fill stroke stroke-width stroke-dasharray ' +
    'stroke-linejoin stroke-linecap paint-order opacity font-size font-family font-weight ' +
    'font-style text-anchor dominant-baseline transform x y x1 y1 x2 y2 cx cy r rx ry points d dx ' +
    'dy markerWidth markerHeight refX refY orient markerUnits marker-start marker-mid marker-end ' +
    'href id clip-path style'
  ).split(' '),
);

/**
 * Lists what a committed drawing must not have, because it is put into pages as it is: anything that
 * runs, loads or styles, ids that are not its own, or a missing size or name. Empty when it is sound.
 */
export function faultsOfDrawing(svg: string, name: string): string[] {
  const faults = new Set<string>();
  const roots = parseDocument(svg, { xmlMode: true }).children as unknown as Node[];
  const elements = roots.filter(({ type }) => type !== 'text');
  const [root] = elements;
  if (elements.length !== 1 || root?.name !== 'svg') return ['it is not one <svg> element'];
  for (const attribute of ['width', 'height', 'viewBox', 'aria-labelledby']) {
    if (!root.attribs?.[attribute]) faults.add(`its root has no ${attribute}`);
  }
  if (root.attribs?.role !== 'img') faults.add('its root has not the role img');
  inspect(root, `${idPrefix(name)}-`, root, faults);
  return [...faults];
}

interface Node {
  type: string;
  name?: string;
  attribs?: Record<string, string>;
  children?: Node[];
}

/** Deeper than any drawing is, and far from exhausting the stack. */
const DEEPEST = 100;

function inspect(node: Node, prefix: string, root: Node, faults: Set<string>, depth = 0): void {
  if (node.type === 'text') return;
  if (node.type !== 'tag' || !ELEMENTS.has(node.name ?? '')) {
    faults.add(`it holds <${node.name ?? node.type}>`);
    return;
  }
  for (const [name, value] of Object.entries(node.attribs ?? {})) {
    const allowed = ATTRIBUTES.has(name) && (name !== 'style' || node === root);
    if (!allowed) faults.add(`it holds the attribute ${name}`);
    if (name === 'id' && !value.startsWith(prefix)) faults.add(`the id ${value} is not its own`);
    if (name === 'href' && !value.startsWith('#')) faults.add(`it refers to ${value}`);
    if (/url\((?!#)|javascript:/i.test(value)) faults.add(`it refers to ${value}`);
  }
  if (depth > DEEPEST) faults.add(`it nests deeper than ${DEEPEST} elements`);
  else for (const child of node.children ?? []) inspect(child, prefix, root, faults, depth + 1);
}
