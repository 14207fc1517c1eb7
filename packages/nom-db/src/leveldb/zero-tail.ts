import type { RandomAccess } from './types.ts';

const SECTOR = 512;
const READ = 256 * 1024;

/**
 * Where the whole sectors of zeros begin that a file ends in, at or after `from`: what is left
 * when a machine stopped after a file had grown and before its bytes had reached the disk.
 * Gives the file's size if there are none.
 */
export async function zeroTailStart(file: RandomAccess, from: number): Promise<number> {
  let zeroFrom = file.size;
  while (zeroFrom > from) {
    const at = Math.max(from, zeroFrom - READ);
    const bytes = await file.read(at, zeroFrom - at);
    let i = bytes.length;
    while (i > 0 && bytes[i - 1] === 0) i--;
    zeroFrom = at + i;
    if (i > 0) break;
  }
  // A chunk may end in zeros of its own: only what fills a sector counts.
  const sector = zeroFrom === from ? from : Math.ceil(zeroFrom / SECTOR) * SECTOR;
  return Math.min(sector, file.size);
}
