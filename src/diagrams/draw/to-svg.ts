import { escapeMarkup } from '../escape.ts';
import { defaultColours, paintOf } from '../palette.ts';
import type { Capture, CapturedElement } from './capture.ts';
import { renameIds } from './ids.ts';
import { plainShapes } from './plain-shapes.ts';
import { plainRows } from './text-rows.ts';

const GEOMETRY = new Set(
  (
    'x y x1 y1 x2 y2 cx cy r rx ry width height points d dx dy transform viewBox markerWidth ' +
    'markerHeight refX refY orient markerUnits marker-start marker-mid marker-end href ' +
    'xlink:href id clip-path'
  ).split(' '),
);
const SHAPES = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polygon', 'polyline']);
const GROUPS = new Set(['svg', 'g', 'defs', 'marker', 'symbol', 'use', 'clipPath']);
const TEXTS = new Set(['text', 'tspan']);
const TEXT_DEFAULTS: Readonly<Record<string, string>> = {
  fill: 'var(--diagram-ink)',
  'font-size': '14',
  'font-weight': '400',
  'font-style': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
};
/** Free space around a drawing, in user units: room for line ends and marker tips. */
const MARGIN = 8;

/** What a drawing says about itself to somebody who cannot see it. */
export interface Naming {
  title: string;
  description: string;
}

/**
 * Writes a captured drawing as an SVG document: looks as presentation attributes in palette
 * variables, no style sheet, no classes, a title and a description, and a fixed size.
 * @param idPrefix what every id starts with, so that several drawings can share a page.
 * @throws Error when the drawing holds an element or a colour that a drawing may not have.
 */
export function toSvg(capture: Capture, naming: Naming, idPrefix: string): string {
  const { x, y, width, height } = capture.box;
  const viewBox = [x - MARGIN, y - MARGIN, width + 2 * MARGIN, height + 2 * MARGIN].map(Math.round);
  const drawing = renameIds(plainRows(plainShapes(capture.root)), idPrefix);
  const body = drawing.children.map((child) => writeNode(child, TEXT_DEFAULTS)).join('');
  const root = attributesText({
    xmlns: 'http://www.w3.org/2000/svg',
    role: 'img',
    'aria-labelledby': `${idPrefix}-t ${idPrefix}-d`,
    width: String(viewBox[2]),
    height: String(viewBox[3]),
    viewBox: viewBox.join(' '),
    fill: 'var(--diagram-ink)',
    'font-size': '14',
    'font-family': 'var(--diagram-font)',
    style: `${defaultColours()};--diagram-font:sans-serif`,
  });
  const title = `<title id="${idPrefix}-t">${escapeMarkup(naming.title)}</title>`;
  const description = `<desc id="${idPrefix}-d">${escapeMarkup(naming.description)}</desc>`;
  return `<svg${root}>${title}${description}${body}</svg>\n`;
}

function writeNode(
  node: CapturedElement | string,
  inherited: Readonly<Record<string, string>>,
): string {
  if (typeof node === 'string') return node.trim() === '' ? '' : escapeMarkup(node);
  const { tag } = node;
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(node.attributes)) {
    if (GEOMETRY.has(name)) attributes[name] = value;
  }
  let handedDown = inherited;
  if (TEXTS.has(tag)) {
    const looks = looksOfText(node.style);
    for (const [name, value] of Object.entries(looks)) {
      if (inherited[name] !== value) attributes[name] = value;
    }
    if (tag === 'text') Object.assign(attributes, haloOf(node.style));
    handedDown = looks;
  } else if (SHAPES.has(tag)) {
    Object.assign(attributes, looksOfShape(tag, node.style));
  } else if (!GROUPS.has(tag)) {
    throw new Error(`the drawing holds <${tag}>, which a drawing may not have`);
  }
  const inner = node.children.map((child) => writeNode(child, handedDown)).join('');
  if (inner === '' && TEXTS.has(tag)) return '';
  return inner === ''
    ? `<${tag}${attributesText(attributes)}/>`
    : `<${tag}${attributesText(attributes)}>${inner}</${tag}>`;
}

function looksOfText(style: Record<string, string>): Record<string, string> {
  return {
    fill: paintOf(style.fill ?? 'none'),
    'font-size': plainNumber(style['font-size']),
    'font-weight': style['font-weight'] ?? '400',
    'font-style': style['font-style'] ?? 'normal',
    'text-anchor': style['text-anchor'] ?? 'start',
    'dominant-baseline': style['dominant-baseline'] ?? 'auto',
  };
}

/** The ring of ground colour that keeps text legible where lines pass behind it. */
function haloOf(style: Record<string, string>): Record<string, string> {
  if (!style['paint-order']?.startsWith('stroke')) return {};
  return {
    'paint-order': 'stroke',
    stroke: paintOf(style.stroke ?? 'none'),
    'stroke-width': plainNumber(style['stroke-width']),
    'stroke-linejoin': 'round',
  };
}

function looksOfShape(tag: string, style: Record<string, string>): Record<string, string> {
  const looks: Record<string, string> = {};
  if (tag !== 'line') {
    const fill = style['fill-opacity'] === '0' ? 'none' : paintOf(style.fill ?? 'none');
    if (fill !== TEXT_DEFAULTS.fill) looks.fill = fill;
  }
  const width = plainNumber(style['stroke-width']);
  const stroke = width === '0' ? 'none' : paintOf(style.stroke ?? 'none');
  if (stroke !== 'none') {
    looks.stroke = stroke;
    if (width !== '1') looks['stroke-width'] = width;
    const dashes = (style['stroke-dasharray'] ?? 'none').replaceAll(/px|,/g, '');
    if (!/^(none|0( 0)?|1 0)$/.test(dashes)) looks['stroke-dasharray'] = dashes;
  }
  if (style.opacity !== undefined && style.opacity !== '1') looks.opacity = style.opacity;
  return looks;
}

function plainNumber(length = '0'): string {
  return String(Math.round(Number.parseFloat(length) * 100) / 100);
}

function attributesText(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`)
    .join('');
}
