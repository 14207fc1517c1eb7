import { CorruptionError, FileVanishedError, NotADatabaseError } from './errors.ts';
import type { Source } from './types.ts';

const LONGEST = 64;

/**
 * The name of the manifest that counts.
 *
 * Writers replace CURRENT by renaming. If a crash left none, the name that was to become it counts
 * (`CURRENT.<number>`), or else the copy of the one before (`CURRENT.bak`).
 *
 * Throws `NotADatabaseError` if there is none of them, `CorruptionError` if it names no manifest.
 */
export async function readCurrent(source: Source): Promise<string> {
  const current = await readPointer(source, 'CURRENT');
  if (current !== undefined) return current;
  const names = await source.list();
  const pending = names
    .filter((name) => /^CURRENT\.\d{1,15}$/.test(name))
    .sort((a, b) => Number(b.slice(8)) - Number(a.slice(8)));
  const backup = names.filter((name) => name === 'CURRENT.bak');
  for (const candidate of [...pending, ...backup]) {
    const name = await readPointer(source, candidate);
    if (name !== undefined) return name;
  }
  throw new NotADatabaseError('there is no CURRENT file, so this is no LevelDB directory');
}

/** The manifest that a file names; `undefined` if there is no such file. */
async function readPointer(source: Source, name: string): Promise<string | undefined> {
  const file = await source.open(name).catch((error: unknown) => {
    if (error instanceof FileVanishedError) return undefined;
    throw error;
  });
  if (file === undefined) return undefined;
  try {
    const text = new TextDecoder().decode(await file.read(0, LONGEST));
    // Tools that copy text files to Windows and back make CRLF of a line's end. Without an end the
    // number may be one that was cut off.
    if (!/^MANIFEST-\d{1,15}\r?\n$/.test(text)) {
      throw new CorruptionError(name, 0, 'it does not name a manifest');
    }
    return text.trimEnd();
  } finally {
    await file.close();
  }
}
