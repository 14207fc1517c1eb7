import { drawingColours } from './look.ts';

/** A drawing made ready for a picture. */
export interface Figure {
  /** Inside of the drawing's `<svg>`, in the picture's colours. */
  inner: string;
  viewBox: string;
  /** Size in the drawing's own units. */
  width: number;
  height: number;
}

/** Drawings smaller than this on a picture say nothing: their letters would be smaller than 9 pixels. */
const SMALLEST_SCALE = 0.62;

/**
 * Reads a drawing from data/drawings. Undefined when it is none.
 * @param svg a whole SVG document, with colours as CSS variables `--diagram-…`
 */
export function figureOf(svg: string): Figure | undefined {
  const root = /<svg\b[^>]*>/.exec(svg);
  const viewBox = root && / viewBox="([^"]+)"/.exec(root[0])?.[1];
  if (!root || !viewBox) return undefined;
  const [, , width = 0, height = 0] = viewBox.split(/[\s,]+/).map(Number);
  if (!(width > 0 && height > 0)) return undefined;
  const inner = svg
    .slice(root.index + root[0].length, svg.lastIndexOf('</svg>'))
    .replace(/<(title|desc)\b[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(/var\(--diagram-([a-z-]+)\)/g, (_, role: string) => drawingColours[role] ?? '#f0f');
  return { inner, viewBox, width, height };
}

/** Where a figure can stand on a picture. */
export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How large a figure is drawn in a place, as a factor of its own size; 0 when it cannot be read there. */
export function scaleIn(figure: Figure, place: Place): number {
  const scale = Math.min(place.width / figure.width, place.height / figure.height, 1.5);
  return scale < SMALLEST_SCALE ? 0 : scale;
}

/** The figure as SVG, in the middle of its place. */
export function figureSvg(figure: Figure, place: Place): string {
  const scale = scaleIn(figure, place);
  const width = round(figure.width * scale);
  const height = round(figure.height * scale);
  const x = round(place.x + (place.width - width) / 2);
  const y = round(place.y + (place.height - height) / 2);
  return (
    `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="${figure.viewBox}" ` +
    `fill="${drawingColours.ink}" font-size="14" font-family="${drawingColours.font}">${figure.inner}</svg>`
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
