import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Download, Papers } from './files.ts';

/** The licence of data and texts, as SPDX names it; LICENSE-CONTENT.md is its text. */
const LICENCE = 'CC-BY-4.0';

/** Reads the texts that go with the downloads from the root of the repository. */
export function loadPapers(root: string): Papers {
  return {
    licence: LICENCE,
    licenceText: readFileSync(join(root, 'LICENSE-CONTENT.md'), 'utf8'),
    citation: readFileSync(join(root, 'CITATION.cff'), 'utf8'),
  };
}

/** Writes files below a folder. */
export function writeDownloads(folder: string, files: readonly Download[]): void {
  for (const { path, text } of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}
