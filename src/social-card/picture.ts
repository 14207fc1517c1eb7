import { escapeMarkup } from '../diagrams/escape.ts';
import { type Figure, figureSvg, type Place, scaleIn } from './figure.ts';
import { type FittedText, fitText, type Room } from './fit-text.ts';
import type { Font } from './font.ts';
import { families, look } from './look.ts';
import { cardSize } from './size.ts';

/** What a picture says. */
export interface PictureText {
  /** Where the page stands, the widest first: Internal, Ledger. */
  trail: readonly string[];
  title: string;
  /** The page that a section is on. */
  page?: string;
  /** What it says first; shown where no figure takes the room. */
  lead?: string;
  /** How far to trust it, such as `reviewed, 2026-11-22`. */
  status?: string;
  /** Name of the site. */
  site: string;
  figure?: Figure;
}

/** Fonts to measure with. */
export interface Fonts {
  title: Font;
  text: Font;
  label: Font;
}

const EDGE = 64;
const FOOT = 566;
const LABEL = 24;
/** Where a figure may stand, and how much room it leaves for the words. */
const LAYOUTS: ReadonlyArray<{ place: Place; words: Room }> = [
  { place: { x: 690, y: 64, width: 446, height: 440 }, words: { width: 580, height: 300 } },
  { place: { x: 64, y: 292, width: 1072, height: 220 }, words: { width: 1072, height: 130 } },
];
const WORDS: Room = { width: 820, height: 300 };
/** Size of the lead, and how far down it may reach. */
const LEAD = 30;
const LEAD_LEADING = 42;
const LEAD_END = 490;

/** The picture of a page or section, as an SVG document whose fonts are those in `fonts/`. */
export function pictureSvg(text: PictureText, fonts: Fonts): string {
  const layout = layoutFor(text.figure);
  const room = layout?.words ?? WORDS;
  const page =
    text.page && fitText(text.page, fonts.text, { width: room.width, height: 34 }, small);
  const height = room.height - (page ? 52 : 0);
  const title = fitText(
    text.title,
    fonts.title,
    { ...room, height },
    { largest: 68, smallest: 36 },
  );
  const first = EDGE + LABEL + 46 + title.size * 0.8;
  const last = first + title.leading * (title.lines.length - 1);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}" viewBox="0 0 ${cardSize.width} ${cardSize.height}">`,
    `<rect width="100%" height="100%" fill="${look.ground}"/>`,
    layout && text.figure ? figureSvg(text.figure, layout.place) : lattice,
    labelSvg(text.trail.length > 0 ? text.trail : ['Reference'], fonts, room.width),
    linesSvg(title, first, families.title, look.ink),
    page ? linesSvg(page, last + 58, families.text, look.soft) : '',
    layout ? '' : leadSvg(text.lead, last + (page ? 58 : 0) + 72, fonts),
    footSvg(text, fonts),
    '</svg>',
  ].join('');
}

const small = { largest: 30, smallest: 24 };

/** The layout in which a figure is largest; undefined when there is none, or none it can be read in. */
function layoutFor(figure: Figure | undefined) {
  if (!figure) return undefined;
  const [best] = LAYOUTS.map((layout) => ({ layout, scale: scaleIn(figure, layout.place) })).sort(
    (a, b) => b.scale - a.scale,
  );
  return best && best.scale > 0 ? best.layout : undefined;
}

function labelSvg(trail: readonly string[], fonts: Fonts, width: number): string {
  const room = { width, height: LABEL };
  const sizes = { largest: LABEL, smallest: 18 };
  const fitted = fitText(trail.join(' · ').toUpperCase(), fonts.label, room, sizes);
  return linesSvg(fitted, EDGE + LABEL * 0.75, families.label, look.accent);
}

/** The beginning of what is said, in as many lines as there is room for; a single line says too little. */
function leadSvg(lead: string | undefined, first: number, fonts: Fonts): string {
  const lines = Math.floor((LEAD_END - first) / LEAD_LEADING) + 1;
  if (!lead || lines < 2) return '';
  // As high as this many lines are where lines are fitted, which sets them closer.
  const room = { width: WORDS.width - 40, height: LEAD * 1.17 * lines };
  const fitted = fitText(lead, fonts.text, room, { largest: LEAD, smallest: LEAD });
  const kept = { ...fitted, lines: fitted.lines.slice(0, lines), leading: LEAD_LEADING };
  return linesSvg(kept, first, families.text, look.ink);
}

function footSvg({ site, status }: PictureText, fonts: Fonts): string {
  const mark =
    `<svg x="${EDGE}" y="${FOOT - 31}" width="42" height="42" viewBox="0 0 32 32">` +
    `<path d="M6 6v20M16 6v20M26 6v20" stroke="${look.ink}" stroke-width="1.6" opacity=".45"/>` +
    `<path d="M2 25.5 16 12l14 4.5" fill="none" stroke="${look.accent}" stroke-width="2.4"/>` +
    `<path d="M3.5 5.5h5v5h-5zM13.5 21.5h5v5h-5zM23.5 4h5v5h-5zM23.5 24h5v5h-5z" fill="${look.ink}"/>` +
    `<path d="M3.5 19h5v5h-5zM13.5 9.5h5v5h-5zM23.5 13.2h5v5h-5z" fill="${look.accent}"/></svg>`;
  const name = textSvg(site, EDGE + 58, FOOT, families.text, 26, look.soft);
  const room = { width: 480, height: 26 };
  const [line = ''] = fitText(status ?? '', fonts.text, room, { largest: 24, smallest: 24 }).lines;
  const right = cardSize.width - EDGE;
  return mark + name + textSvg(line, right, FOOT, families.text, 24, look.soft, 'end');
}

function linesSvg(
  { lines, size, leading }: FittedText,
  first: number,
  family: string,
  colour: string,
): string {
  return lines
    .map((line, index) => textSvg(line, EDGE, first + leading * index, family, size, colour))
    .join('');
}

function textSvg(
  text: string,
  x: number,
  y: number,
  family: string,
  size: number,
  colour: string,
  anchor?: 'end',
): string {
  if (!text) return '';
  const end = anchor ? ` text-anchor="${anchor}"` : '';
  return `<text x="${x}" y="${Math.round(y)}" font-family="${family}" font-size="${size}" fill="${colour}"${end}>${escapeMarkup(text)}</text>`;
}

/** Account chains with their blocks, and the chain of momentums below that binds them. */
const lattice =
  `<g fill="none"><path d="M880 130h320M880 260h320M880 390h320" stroke="${look.line}" stroke-width="3"/>` +
  `<path d="M800 500h400" stroke="#1d4a3e" stroke-width="4"/>` +
  `<path d="M983 276c56 96 52 114 90 114" stroke="#1d4a3e" stroke-width="4"/>` +
  `<g stroke="#3a484b" stroke-width="4" fill="${look.ground}"><rect x="920" y="106" width="48" height="48" rx="8"/><rect x="1090" y="106" width="48" height="48" rx="8"/><rect x="900" y="366" width="48" height="48" rx="8"/><rect x="1104" y="236" width="48" height="48" rx="8"/></g></g>` +
  `<g fill="#1d4a3e"><rect x="956" y="236" width="48" height="48" rx="8"/><rect x="1066" y="366" width="48" height="48" rx="8"/><path d="M880 478l22 22-22 22-22-22zM1000 478l22 22-22 22-22-22zM1120 478l22 22-22 22-22-22z"/></g>`;
