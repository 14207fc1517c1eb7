import { Parser } from 'htmlparser2';

/** A place in a built page that a step after the build fills: an element with `data-slot="name"`. */
export interface Slot {
  name: string;
  attributes: Record<string, string>;
}

/** A slot with the stretch of the page that it takes. */
export interface PlacedSlot extends Slot {
  start: number;
  end: number;
}

/**
 * Replaces every slot of a name, the element included. What a slot holds already is what the live
 * server shows, where nothing is filled.
 *
 * @param fill HTML for a slot
 */
export function fillSlots(html: string, name: string, fill: (slot: Slot) => string): string {
  const slots = slotsOf(html, (other) => other === name);
  return withSlots(html, slots, slots.map(fill));
}

/** The slots of a page, in its order; none inside of others. */
export function slotsOf(html: string, wanted = (_name: string) => true): PlacedSlot[] {
  // Most pages have no such slot, and need no reading.
  if (!html.includes('data-slot')) return [];
  const found: PlacedSlot[] = [];
  let depth = 0;
  let openAt = 0;
  const parser = new Parser({
    onopentag(_, attributes) {
      depth += 1;
      const name = attributes['data-slot'];
      if (openAt || name === undefined || !wanted(name)) return;
      openAt = depth;
      found.push({ name, attributes, start: parser.startIndex, end: 0 });
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
  return found;
}

/** A page with HTML in place of its slots, in the same order. */
export function withSlots(
  html: string,
  slots: readonly PlacedSlot[],
  fills: readonly string[],
): string {
  let filled = '';
  let from = 0;
  for (const [index, { start, end }] of slots.entries()) {
    filled += html.slice(from, start) + (fills[index] ?? '');
    from = end;
  }
  return filled + html.slice(from);
}
