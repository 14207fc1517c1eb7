import type { CapturedElement } from './capture.ts';
import { outlineOf, type Point } from './outline.ts';

/**
 * The library sketches boxes, dividers and rounded boxes as a filled path and a stroked one in which
 * every side is drawn twice. Replaces such pairs by one `<rect>` or `<path>`.
 */
export function plainShapes(element: CapturedElement): CapturedElement {
  if (element.tag === 'defs' || element.tag === 'marker') return element;
  const children: CapturedElement['children'] = [];
  for (const child of element.children) {
    const next = typeof child === 'string' ? child : plainShapes(child);
    const last = children[children.length - 1];
    if (isShape(next) && isShape(last) && sameShape(next, last)) {
      const { stroke = 'none', 'stroke-width': width = '1' } = next.style;
      const style = { ...last.style, stroke, 'stroke-width': width };
      children[children.length - 1] = { ...last, style };
    } else if (!isInvisibleLine(next)) children.push(next);
  }
  return plainShape({ ...element, children });
}

function plainShape(element: CapturedElement): CapturedElement {
  const { d, ...attributes } = element.attributes;
  const drawnOnce = Object.keys(attributes).some((name) => name.startsWith('marker-'));
  const outline = element.tag === 'path' && d && !drawnOnce ? outlineOf(d) : undefined;
  if (!outline) return element;
  const box = boxOf(outline);
  const radius = roundingOf(outline, box);
  if (radius === undefined) {
    const points = outline.map(([x, y]) => `${x} ${y}`);
    const path = points.length > 2 ? `M${points.join('L')}Z` : `M${points.join('L')}`;
    return { ...element, attributes: { ...attributes, d: path } };
  }
  const { x, y, width, height } = box;
  const rect = { x: `${x}`, y: `${y}`, width: `${width}`, height: `${height}` };
  const corner: Record<string, string> = radius > 0 ? { rx: `${radius}` } : {};
  return { ...element, tag: 'rect', attributes: { ...attributes, ...rect, ...corner } };
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function boxOf(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: tenth(Math.max(...xs) - x), height: tenth(Math.max(...ys) - y) };
}

/** 0 for a box, half the height for one with round ends, undefined for any other outline. */
function roundingOf(points: readonly Point[], box: Box): number | undefined {
  const { x, y, width, height } = box;
  if (width === 0 || height === 0) return undefined;
  const isCorner = ([px, py]: Point) =>
    [x, tenth(x + width)].includes(px) && [y, tenth(y + height)].includes(py);
  if (points.length === 4 && points.every(isCorner)) return 0;
  const radius = height / 2;
  const isOnRoundEnds = ([px, py]: Point) => {
    const axis = Math.min(Math.max(px, x + radius), x + width - radius);
    return Math.abs(Math.hypot(px - axis, py - y - radius) - radius) < 0.5;
  };
  return points.length > 20 && points.every(isOnRoundEnds) ? tenth(radius) : undefined;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

function isShape(node: CapturedElement | string | undefined): node is CapturedElement {
  return typeof node === 'object' && (node.tag === 'rect' || node.tag === 'path');
}

/** Whether a stroked shape is the outline of the filled one before it. */
function sameShape(stroked: CapturedElement, filled: CapturedElement): boolean {
  return (
    stroked.tag === filled.tag &&
    stroked.style.stroke !== 'none' &&
    filled.style.fill !== 'none' &&
    ['d', 'x', 'y', 'width', 'height', 'transform'].every(
      (name) => stroked.attributes[name] === filled.attributes[name],
    )
  );
}

/** A divider's filled half: a line has no inside. */
function isInvisibleLine(node: CapturedElement | string): boolean {
  return (
    typeof node === 'object' &&
    node.tag === 'path' &&
    node.style.stroke === 'none' &&
    /^M\S+ \S+L\S+ \S+$/.test(node.attributes.d ?? '')
  );
}
