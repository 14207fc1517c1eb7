/**
 * The part a colour plays in a drawing. Each is a CSS variable `--diagram-<role>`, defined for both
 * themes in src/css/diagrams.css.
 */
export type ColourRole =
  | 'ink'
  | 'line'
  | 'node'
  | 'node-line'
  | 'group'
  | 'group-line'
  | 'note'
  | 'note-line'
  | 'accent'
  | 'accent-ink'
  | 'accent-ground'
  | 'paper';

interface Colour {
  /** What the drawing library is told to paint with; unlikely enough to be recognised afterwards. */
  sentinel: string;
  /** What a drawing shows outside the site, for instance in a review. */
  light: string;
}

/** Every colour a drawing may use. A drawing with any other colour is refused. */
export const PALETTE: Readonly<Record<ColourRole, Colour>> = {
  ink: { sentinel: '#a1010b', light: '#1c2430' },
  line: { sentinel: '#a2020c', light: '#6b7a76' },
  node: { sentinel: '#a3030d', light: '#f4f6f5' },
  'node-line': { sentinel: '#a4040e', light: '#84938e' },
  group: { sentinel: '#a5050f', light: '#fafbfb' },
  'group-line': { sentinel: '#a6061a', light: '#b4c0bc' },
  note: { sentinel: '#a7071b', light: '#fdf4e3' },
  'note-line': { sentinel: '#a8081c', light: '#c9994f' },
  accent: { sentinel: '#a9091d', light: '#0b7a5c' },
  'accent-ink': { sentinel: '#aa0a1e', light: '#ffffff' },
  'accent-ground': { sentinel: '#ab0b1f', light: '#e5f3ee' },
  paper: { sentinel: '#ac0c2a', light: '#ffffff' },
};

const roleOfColour = new Map(
  Object.entries(PALETTE).map(([role, { sentinel }]) => [toRgb(sentinel), role]),
);

/**
 * Turns a computed colour (`none`, `rgb(…)`, `rgba(…)`) into a value for the SVG: `none` or
 * `var(--diagram-<role>)`.
 * @throws Error when the colour is not one of the palette's.
 */
export function paintOf(computed: string): string {
  if (computed === 'none' || /^rgba\(.*, 0\)$/.test(computed)) return 'none';
  const role = roleOfColour.get(computed);
  if (!role) throw new Error(`the drawing uses the colour ${computed}, which no palette role has`);
  return `var(--diagram-${role})`;
}

/** The `style` of a drawing's root: light defaults, so that the file can be looked at by itself. */
export function defaultColours(): string {
  return Object.entries(PALETTE)
    .map(([role, { light }]) => `--diagram-${role}:${light}`)
    .join(';');
}

function toRgb(hex: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `rgb(${red}, ${green}, ${blue})`;
}
