import { escapeMarkup } from './escape.ts';
import { namingOf } from './naming.ts';
import { twinOf } from './twin/index.ts';
import type { TwinItem, TwinSection } from './twin/twin.ts';

/** A drawing shrinks to this share of its size, where letters are still legible, then it scrolls. */
const SMALLEST_SCALE = 0.65;
/** Width, in CSS pixels, of the text column on the narrowest telephone. */
const NARROWEST_COLUMN = 280;

/** A drawing as it goes into a page: one line, and the page's colours in place of its own. */
export function inlineSvg(svg: string): string {
  const smallest = smallestWidth(svg);
  const style = smallest > NARROWEST_COLUMN ? ` style="min-width:${smallest}px"` : '';
  return svg
    .replace(/(<svg[^>]*?) style="[^"]*"/, '$1')
    .replace(/<svg( xmlns="[^"]*")?/, `<svg${style}`)
    .replaceAll(/>\s+</g, '><')
    .trim();
}

/**
 * The inside of a diagram's `<figure>`: drawing, caption, and the same in words.
 * @param drawing an SVG document from the drawings folder, already inspected.
 */
export function figureHtml(source: string, drawing: string): string {
  const { title = '' } = namingOf(source);
  // What may scroll must be reachable with the keyboard.
  const scrolls = smallestWidth(drawing) > NARROWEST_COLUMN;
  const label = escapeMarkup(`${title}: drawing`);
  const focus = scrolls ? ` tabindex="0" role="group" aria-label="${label}"` : '';
  return (
    `<div class="diagram-canvas"${focus}>${inlineSvg(drawing)}</div>` +
    `<figcaption>${escapeMarkup(title)}</figcaption>${textHtml(source)}`
  );
}

function smallestWidth(svg: string): number {
  const width = Number(/<svg[^>]* width="([\d.]+)"/.exec(svg)?.[1] ?? 0);
  return Math.round(width * SMALLEST_SCALE);
}

/** The inside of a `<figure>` for a diagram that could not be drawn; the live server shows it. */
export function undrawnHtml(source: string, reason: string): string {
  return (
    `<p class="diagram-fault" role="alert">This diagram could not be drawn: ` +
    `${escapeMarkup(reason)}</p><pre>${escapeMarkup(source)}</pre>`
  );
}

function textHtml(source: string): string {
  const { description = '' } = namingOf(source);
  const sections = twinOf(source)?.sections ?? [];
  return (
    `<details class="diagram-text"><summary>Diagram as text</summary>` +
    `<p>${escapeMarkup(description)}</p>${sections.map(sectionHtml).join('')}</details>`
  );
}

function sectionHtml({ heading, items }: TwinSection): string {
  return `<p class="diagram-text-heading">${escapeMarkup(heading)}</p>${listHtml(items)}`;
}

function listHtml(items: readonly TwinItem[]): string {
  const lines = items.map(({ text, children = [] }) => {
    const nested = children.length > 0 ? listHtml(children) : '';
    return `<li>${escapeMarkup(text)}${nested}</li>`;
  });
  return `<ul>${lines.join('')}</ul>`;
}
