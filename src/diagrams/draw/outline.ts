/** A corner, rounded to a tenth of a unit. */
export type Point = readonly [x: number, y: number];

/**
 * The corners, in order, of a path that consists of straight strokes only (each possibly drawn
 * twice, or as a curve that does not bend) in one unbroken line; undefined for every other path.
 * A closed line does not repeat its first corner.
 */
export function outlineOf(d: string): Point[] | undefined {
  const corners: Point[] = [];
  let pen: Point | undefined;
  for (const stroke of strokesOf(d)) {
    if (!stroke) return undefined;
    const { command, points } = stroke;
    const end = points[points.length - 1]!;
    const from = pen;
    pen = end;
    if (command === 'M') continue;
    if (!from || !points.every((point) => liesBetween(point, from, end))) return undefined;
    const last = corners[corners.length - 1];
    const repeated = last && same(last, end) && same(corners[corners.length - 2] ?? last, from);
    if (repeated) continue;
    if (!last) corners.push(from);
    else if (!same(last, from)) return undefined;
    if (!same(from, end)) corners.push(end);
  }
  const closed = corners.length > 2 && same(corners[0]!, corners[corners.length - 1]!);
  if (closed) corners.pop();
  return corners.length > 1 ? corners : undefined;
}

interface Stroke {
  command: string;
  points: Point[];
}

/** The commands of a path; undefined in the place of one that is no move, line or curve. */
function strokesOf(d: string): Array<Stroke | undefined> {
  return [...d.matchAll(/([a-df-zA-DF-Z])([^a-df-zA-DF-Z]*)/g)].map(
    ([, command = '', list = '']) => {
      const numbers = (list.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
      const wanted: Readonly<Record<string, number>> = { M: 2, L: 2, C: 6 };
      if (numbers.length !== wanted[command]) return undefined;
      const points: Point[] = [];
      for (let at = 0; at < numbers.length; at += 2) {
        points.push([tenth(numbers[at]!), tenth(numbers[at + 1]!)]);
      }
      return { command, points };
    },
  );
}

/** Whether a point lies on the line between two others, up to rounding. */
function liesBetween([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): boolean {
  const [dx, dy] = [bx - ax, by - ay];
  const length = Math.hypot(dx, dy);
  if (length < 0.2) return Math.hypot(x - ax, y - ay) < 0.3;
  return Math.abs((x - ax) * dy - (y - ay) * dx) / length < 0.15;
}

function same(one: Point, other: Point): boolean {
  return one[0] === other[0] && one[1] === other[1];
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
