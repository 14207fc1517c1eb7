import { Parser } from 'htmlparser2';

/** A place in a built page that a step after the build fills: an element with `data-slot="name"`. */
export interface Slot {
  name: string;
  attributes: Record<string, string>;
}

/**
 * Replaces every slot of a name, the element included. What a slot holds already is what the live
 * server shows, where nothing is filled.
 *
 * @param fill HTML for a slot
 */
export function fillSlots(html: string, name: string, fill: (slot: Slot) => string): string {
  // Most pages have no such slot, and need no reading.
  if (!html.includes('data-slot')) return html;
  const found: Array<{ start: number; end: number; slot: Slot }> = [];
  let depth = 0;
  let openAt = 0;
  const parser = new Parser({
    onopentag(_, attributes) {
      depth += 1;
      if (openAt || attributes['data-slot'] !== name) return;
      openAt = depth;
      found.push({ start: parser.startIndex, end: 0, slot: { name, attributes } });
    },
    onclosetag() {
      const last = found.at(-1);
      if (openAt === depth && last) {
        last.end = parser.endIndex + 1;
        openAt = 0;
      }
      depth -= 1;
    },
  });
  parser.end(html);
  let filled = '';
  let from = 0;
  for (const { start, end, slot } of found) {
    filled += html.slice(from, start) + fill(slot);
    from = end;
  }
  return filled + html.slice(from);
}
