import type { CapturedElement } from './capture.ts';

type Point = readonly [x: number, y: number];

/**
 * The library sketches boxes and dividers as a filled path and a stroked one in which every side is
 * drawn twice. Replaces such pairs by one `<rect>`, and such dividers by one line.
 */
export function plainShapes(element: CapturedElement): CapturedElement {
  if (element.tag === 'defs' || element.tag === 'marker') return element;
  const children: CapturedElement['children'] = [];
  for (const child of element.children) {
    const next = typeof child === 'string' ? child : plainShapes(child);
    const last = children[children.length - 1];
    if (isRect(next) && isRect(last) && sameBox(next, last) && next.style.stroke !== 'none') {
      const { stroke, 'stroke-width': width } = next.style;
      const style = { ...last.style, stroke: stroke ?? 'none', 'stroke-width': width ?? '1' };
      children[children.length - 1] = { ...last, style };
    } else if (!isInvisibleLine(next)) children.push(next);
  }
  return simplified({ ...element, children });
}

function simplified(element: CapturedElement): CapturedElement {
  const d = element.attributes.d;
  if (element.tag !== 'path' || !d || element.attributes['marker-end']) return element;
  const points = cornersOf(d);
  if (!points) return element;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - x, Math.max(...ys) - y];
  const { d: _sketch, ...rest } = element.attributes;
  if (width === 0 || height === 0) {
    return { ...element, attributes: { ...rest, d: `M${x} ${y}L${x + width} ${y + height}` } };
  }
  const corners = new Set(points.map((point) => point.join()));
  const allCorners = [x, x + width].every((a) =>
    [y, y + height].every((b) => corners.has(`${a},${b}`)),
  );
  if (corners.size !== 4 || !allCorners) return element;
  const box = { x: `${x}`, y: `${y}`, width: `${width}`, height: `${height}` };
  return { ...element, tag: 'rect', attributes: { ...rest, ...box } };
}

/** The points that a path of straight, upright or level strokes visits; undefined for others. */
function cornersOf(d: string): Point[] | undefined {
  const points: Point[] = [];
  for (const [, command, list = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (list.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(
      (n) => Math.round(Number(n) * 10) / 10,
    );
    const wanted = { M: 2, L: 2, C: 6 }[command ?? ''];
    if (numbers.length !== wanted) return undefined;
    const previous = points[points.length - 1];
    const stroke: Point[] = [];
    for (let at = 0; at < numbers.length; at += 2) stroke.push([numbers[at]!, numbers[at + 1]!]);
    if (command !== 'M' && previous) {
      const level = stroke.every(([, y]) => y === previous[1]);
      const upright = stroke.every(([x]) => x === previous[0]);
      if (!level && !upright) return undefined;
    }
    points.push(stroke[stroke.length - 1]!);
  }
  return points.length > 1 ? points : undefined;
}

function isRect(node: CapturedElement | string | undefined): node is CapturedElement {
  return typeof node === 'object' && node.tag === 'rect';
}

function sameBox(one: CapturedElement, other: CapturedElement): boolean {
  return ['x', 'y', 'width', 'height'].every(
    (name) => one.attributes[name] === other.attributes[name],
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
