import { readXml, type XmlElement } from '../strict-xml/read-xml.ts';
import { reachesOut, setsOwnPropertiesOnly } from '../strict-xml/values.ts';
import { idPrefix } from './names.ts';

const SVG = 'http://www.w3.org/2000/svg';
const ELEMENTS = new Set(
  (
    'svg g defs marker symbol use clipPath path rect circle ellipse line polygon polyline ' +
    'text tspan title desc'
  ).split(' '),
);
const ATTRIBUTES = new Set(
  (
    'role aria-labelledby width height viewBox fill stroke stroke-width stroke-dasharray ' +
    'stroke-linejoin stroke-linecap paint-order opacity font-size font-family font-weight ' +
    'font-style text-anchor dominant-baseline transform x y x1 y1 x2 y2 cx cy r rx ry points d dx ' +
    'dy markerWidth markerHeight refX refY orient markerUnits marker-start marker-mid marker-end ' +
    'href id clip-path'
  ).split(' '),
);

/**
 * Lists what a committed drawing must not have, because it is put into pages as it is: anything that
 * runs, loads or styles, ids that are not its own, or a missing size or name. Empty when it is sound.
 */
export function faultsOfDrawing(svg: string, name: string): string[] {
  const faults = new Set<string>();
  const read = readXml(svg);
  if ('fault' in read) return [`it is not well-formed: ${read.fault.message}`];
  const { root } = read;
  if (/<[!?]/.test(svg)) faults.add('it holds a comment or a declaration');
  if (root.name !== 'svg') return ['it is not one <svg> element'];
  for (const attribute of ['width', 'height', 'viewBox', 'aria-labelledby']) {
    if (!root.attributes.get(attribute)) faults.add(`its root has no ${attribute}`);
  }
  if (root.attributes.get('role') !== 'img') faults.add('its root has not the role img');
  inspect(root, `${idPrefix(name)}-`, root, faults);
  return [...faults];
}

function inspect(node: XmlElement, prefix: string, root: XmlElement, faults: Set<string>): void {
  const { name: element, attributes, children } = node;
  if (!ELEMENTS.has(element)) faults.add(`it holds <${element}>`);
  for (const [name, value] of attributes) {
    if (name === 'xmlns' && node === root && value === SVG) continue;
    if (name === 'style' && node === root && setsOwnPropertiesOnly(value)) continue;
    if (!ATTRIBUTES.has(name)) faults.add(`it holds the attribute ${name}`);
    if (name === 'id' && !value.startsWith(prefix)) faults.add(`the id ${value} is not its own`);
    if (name === 'href' && !value.startsWith('#')) faults.add(`it refers to ${value}`);
    if (reachesOut(value)) faults.add(`it refers to ${value}`);
  }
  for (const child of children) {
    if (child.kind === 'text') continue;
    // Readers of HTML take what is in these for HTML.
    if (element === 'title' || element === 'desc') faults.add(`its ${element} holds an element`);
    inspect(child, prefix, root, faults);
  }
}
