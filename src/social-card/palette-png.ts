import { promisify } from 'node:util';
import { deflate as deflateWithCallback, type ZlibOptions } from 'node:zlib';
import { crc32 } from '../checksum/crc32.ts';
import { choosePalette, nearestIn, runsOf } from './palette.ts';

const deflate: (data: Buffer, options: ZlibOptions) => Promise<Buffer> =
  promisify(deflateWithCallback);

/** Pixels of a picture: four bytes each (red, green, blue, opaque), row after row. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Colours of a picture: few enough for four bits a pixel. */
const MOST_COLOURS = 16;
const SIGNATURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * Writes a picture as PNG with a palette of at most 16 colours: a third of the size of one with full
 * colours. The same pixels give the same bytes.
 */
export async function palettePng({ width, height, data }: Pixels): Promise<Uint8Array> {
  const runs = runsOf(data);
  const palette = choosePalette(runs, MOST_COLOURS);
  const places = nearestIn(palette, runs.colours);
  const pixels = new Uint8Array(width * height);
  let at = 0;
  for (const [run, number] of runs.colour.entries()) {
    const end = at + (runs.length[run] ?? 0);
    const place = places[number] ?? 0;
    if (place !== 0) pixels.fill(place, at, end);
    at = end;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Four bits a pixel, colours from a palette, the usual compression, no filter, not interlaced.
  header.set([4, 3, 0, 0, 0], 8);
  const colours = palette.flatMap((number) => [...(runs.colours[number] ?? [])]);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(colours)),
    // Level 9 takes twice the time of 8 and saves nothing here.
    chunk('IDAT', await deflate(packRows(pixels, width, height), { level: 8, memLevel: 9 })),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

/** Rows as PNG wants them: a byte that says "not filtered", then two pixels a byte. */
function packRows(pixels: Uint8Array, width: number, height: number): Buffer {
  const length = Math.ceil(width / 2) + 1;
  const rows = Buffer.alloc(length * height);
  for (let y = 0; y < height; y += 1) {
    let to = length * y + 1;
    const end = width * (y + 1);
    for (let from = width * y; from < end; from += 2) {
      const second = from + 1 < end ? (pixels[from + 1] ?? 0) : 0;
      rows[to] = ((pixels[from] ?? 0) << 4) | second;
      to += 1;
    }
  }
  return rows;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const bytes = Buffer.alloc(12 + data.length);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
  return bytes;
}
