/** What must be known of a font to set lines in it. */
export interface Font {
  /** Width of a text in pixels at that size, without kerning. */
  widthOf: (text: string, size: number) => number;
  /** Whether the font can draw a character. */
  has: (character: string) => boolean;
}

/**
 * Reads the widths of a TrueType font (tables cmap of format 4, hmtx, hhea, head).
 * @throws Error when the file is no such font
 */
export function parseFont(file: Uint8Array): Font {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const tables = tablesOf(view);
  const table = (tag: string): number => {
    const offset = tables.get(tag);
    if (offset === undefined) throw new Error(`the font has no table ${tag}`);
    return offset;
  };
  const unitsPerEm = view.getUint16(table('head') + 18);
  const glyphs = glyphsOf(view, table('cmap'));
  const advances = view.getUint16(table('hhea') + 34);
  const hmtx = table('hmtx');
  const advanceOf = (glyph: number) => view.getUint16(hmtx + 4 * Math.min(glyph, advances - 1));
  const glyphOf = (character: string) => glyphs.get(character.codePointAt(0) ?? 0) ?? 0;
  return {
    has: (character) => glyphOf(character) !== 0,
    widthOf: (text, size) => {
      let units = 0;
      for (const character of text) units += advanceOf(glyphOf(character));
      return (units * size) / unitsPerEm;
    },
  };
}

function tablesOf(view: DataView): Map<string, number> {
  const tables = new Map<string, number>();
  const count = view.getUint16(4);
  for (let index = 0; index < count; index += 1) {
    const at = 12 + 16 * index;
    const tag = [0, 1, 2, 3].map((byte) => String.fromCharCode(view.getUint8(at + byte))).join('');
    tables.set(tag, view.getUint32(at + 8));
  }
  return tables;
}

/** Glyph numbers by code point, from the subtable for the basic plane. */
function glyphsOf(view: DataView, cmap: number): Map<number, number> {
  const count = view.getUint16(cmap + 2);
  for (let index = 0; index < count; index += 1) {
    const start = cmap + view.getUint32(cmap + 4 + 8 * index + 4);
    if (view.getUint16(start) === 4) return segmentsOf(view, start);
  }
  throw new Error('the font has no character map of format 4');
}

function segmentsOf(view: DataView, start: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  const length = view.getUint16(start + 6);
  for (let index = 0; index < length; index += 2) {
    const last = view.getUint16(start + 14 + index);
    const first = view.getUint16(start + 16 + length + index);
    const delta = view.getUint16(start + 16 + 2 * length + index);
    const rangeAt = start + 16 + 3 * length + index;
    const range = view.getUint16(rangeAt);
    for (let code = first; code <= last && code !== 0xffff; code += 1) {
      const found = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - first));
      if (found !== 0) glyphs.set(code, (found + delta) & 0xffff);
    }
  }
  return glyphs;
}
