import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { parseFont } from './font.ts';
import { palettePng } from './palette-png.ts';
import type { Fonts } from './picture.ts';

/** Font files, by the part they play, below the repository root. */
const FOLDER = 'src/social-card/fonts';
const FILES = {
  title: 'literata-semibold.ttf',
  text: 'inter-regular.ttf',
  label: 'jetbrains-mono-semibold.ttf',
} as const;

/** Changes with everything but the picture itself that its bytes depend on. */
export const DRAWN_BY = 'resvg 2.6.2, palette 1';

/** Reads the fonts that pictures are set in. */
export function readFonts(root: string): Fonts {
  const read = (name: string) => parseFont(readFileSync(join(root, FOLDER, name)));
  return { title: read(FILES.title), text: read(FILES.text), label: read(FILES.label) };
}

/** Draws an SVG document and returns it as PNG. Nothing of the machine, such as its fonts, has a part in it. */
export async function renderPng(root: string, svg: string): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: Object.values(FILES).map((name) => join(root, FOLDER, name)),
      defaultFontFamily: 'Inter',
    },
  });
  return palettePng({ width: image.width, height: image.height, data: image.pixels });
}
