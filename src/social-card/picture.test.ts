import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listDrawings, readDrawing } from '../diagrams/load.ts';
import { figureOf, scaleIn } from './figure.ts';
import { drawable, fitText } from './fit-text.ts';
import { parseFont } from './font.ts';
import { palettePng } from './palette-png.ts';
import { pictureSvg } from './picture.ts';
import { readFonts, renderPng } from './render.ts';

const root = process.cwd();
const fonts = readFonts(root);

describe('fonts', () => {
  it('measure letters as they are drawn', () => {
    expect(fonts.label.widthOf('iiii', 20)).toBeCloseTo(fonts.label.widthOf('MMMM', 20));
    expect(fonts.text.widthOf('W', 20)).toBeGreaterThan(fonts.text.widthOf('i', 20));
    expect(fonts.title.has('é')).toBe(true);
    expect(fonts.title.has('→')).toBe(false);
  });

  it('are refused when they are none', () => {
    expect(() => parseFont(new Uint8Array(64))).toThrow('no table');
  });
});

describe('fitting', () => {
  const room = { width: 580, height: 300 };
  const sizes = { largest: 68, smallest: 36 };

  it('never overflows, whatever the title', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const { lines, size, leading } = fitText(words.join(' '), fonts.title, room, sizes);
        for (const line of lines) {
          expect(fonts.title.widthOf(line, size)).toBeLessThanOrEqual(room.width);
        }
        expect(size + leading * (lines.length - 1)).toBeLessThanOrEqual(room.height + 0.001);
        expect(size).toBeGreaterThanOrEqual(sizes.smallest);
      }),
    );
  });

  it('loses no word that there is room for', () => {
    const title = 'Where plasma comes from, and what a transfer costs';
    expect(fitText(title, fonts.title, room, sizes).lines.join(' ')).toBe(title);
  });

  it('breaks long names where their parts meet, and marks what it leaves out', () => {
    const narrow = { width: 300, height: 120 };
    const small = { largest: 36, smallest: 36 };
    const broken = fitText('ledger.getFrontierMomentum', fonts.title, narrow, small);
    expect(broken.lines).toEqual(['ledger.get', 'Frontier', 'Momentum']);
    const long = fitText('word '.repeat(80), fonts.title, narrow, small);
    expect(long.lines.at(-1)).toMatch(/…$/);
  });

  it('draws no character that a font lacks', () => {
    expect(drawable('a → b ≤ ĉ 漢', fonts.title)).toBe('a – b <= c');
  });
});

describe('png', () => {
  it('gives back the pixels of a picture with few colours', async () => {
    const colour = fc.integer({ min: 0, max: 15 });
    const sizes = fc.record({
      width: fc.integer({ min: 1, max: 9 }),
      height: fc.integer({ min: 1, max: 9 }),
    });
    await fc.assert(
      fc.asyncProperty(sizes, fc.infiniteStream(colour), async ({ width, height }, colours) => {
        const data = new Uint8Array(4 * width * height);
        for (let at = 0; at < data.length; at += 4) {
          const value = colours.next().value as number;
          data.set([value * 16, 255 - value, 7, 255], at);
        }
        const png = Buffer.from(await palettePng({ width, height, data }));
        expect(decode(png)).toEqual(Buffer.from(data));
      }),
    );
  });
});

describe('pictures', () => {
  const base = { trail: ['Internal', 'Ledger'], title: 'The momentum', site: 'Site' };

  it('hold every drawing of the site that can be read at their size', () => {
    const figures = listDrawings(root).map((file) =>
      figureOf(readDrawing(root, file.replace('.svg', '')) ?? ''),
    );
    expect(figures.length).toBeGreaterThan(50);
    expect(figures).not.toContain(undefined);
    const shown = figures.filter((figure) =>
      pictureSvg({ ...base, figure }, fonts).includes(figure?.inner ?? ''),
    );
    expect(shown.length).toBeGreaterThan(figures.length / 2);
    for (const figure of figures) expect(figure?.inner).not.toMatch(/#f0f|var\(/);
  });

  it('leave out a drawing that would be too small', () => {
    const figure = { inner: '<g id="huge"/>', viewBox: '0 0 4000 3000', width: 4000, height: 3000 };
    expect(scaleIn(figure, { x: 0, y: 0, width: 440, height: 440 })).toBe(0);
    expect(pictureSvg({ ...base, figure }, fonts)).not.toContain('huge');
  });

  it('say what the page says first where no drawing takes the room, never below the last line', () => {
    const lead = 'What a block pays with, or works for, before the network takes it. '.repeat(5);
    for (const title of ['Plasma', 'A title that needs two lines on a card']) {
      const svg = pictureSvg({ ...base, title, lead, page: 'A page' }, fonts);
      expect(svg).toContain('What a block pays with');
      expect(svg).toContain('…<');
      const rows = [...svg.matchAll(/ y="(\d+)"[^>]* font-size="30"/g)].map((row) =>
        Number(row[1]),
      );
      expect(rows.length).toBeGreaterThan(0);
      expect(Math.max(...rows)).toBeLessThanOrEqual(490);
    }
    const long = 'Should the order of a momentum’s content be a rule of the verifier?';
    const full = pictureSvg({ ...base, title: long, lead, page: 'A page' }, fonts);
    expect(full).not.toContain('What a block pays with');
    const [drawing = ''] = listDrawings(root);
    const figure = figureOf(readDrawing(root, drawing.replace('.svg', '')) ?? '');
    const drawn = pictureSvg({ ...base, lead, figure }, fonts);
    expect(drawn).toContain(figure?.inner ?? '?');
    expect(drawn).not.toContain('What a block pays with');
  });

  it('write titles as text', () => {
    expect(pictureSvg({ ...base, title: '<b>1 & 2</b>' }, fonts)).toContain('&lt;b&gt;1 &amp; 2');
  });

  it('are the same bytes each time, of the right size, and small', async () => {
    const svg = pictureSvg({ ...base, page: 'A page', status: 'reviewed, 2026-11-22' }, fonts);
    const [one, two] = [Buffer.from(await renderPng(root, svg)), await renderPng(root, svg)];
    expect(one.equals(two)).toBe(true);
    expect([one.readUInt32BE(16), one.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(one.length).toBeLessThan(20_000);
  });
});

/** Pixels of a PNG with a palette and four bits a pixel. */
function decode(png: Buffer): Buffer {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const header = chunks.get('IHDR') ?? Buffer.alloc(0);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  const palette = chunks.get('PLTE') ?? Buffer.alloc(0);
  const row = Math.ceil(width / 2) + 1;
  const pixels: number[] = [];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const byte = rows[row * y + 1 + (x >> 1)] ?? 0;
      const place = x & 1 ? byte & 15 : byte >> 4;
      pixels.push(...palette.subarray(3 * place, 3 * place + 3), 255);
    }
  }
  return Buffer.from(pixels);
}
