import { FileVanishedError, type RandomAccess, UnreadableFileError } from '../leveldb/index.ts';

/**
 * A browser's file as random access. A browser refuses to read a file that was changed after the
 * page got hold of it: then `changed` says what that means for this source.
 */
export class FileAccess implements RandomAccess {
  readonly #file: File;
  readonly #changed: (cause: unknown) => Error;

  constructor(file: File, changed: (cause: unknown) => Error) {
    this.#file = file;
    this.#changed = changed;
  }

  get size(): number {
    return this.#file.size;
  }

  async read(offset: number, length: number): Promise<Uint8Array> {
    try {
      return new Uint8Array(await this.#file.slice(offset, offset + length).arrayBuffer());
    } catch (error) {
      throw translate(error, this.#file.name, this.#changed);
    }
  }

  async close(): Promise<void> {}
}

/** Turns a browser's error into one of the reader's. */
export function translate(
  error: unknown,
  name: string,
  changed: (cause: unknown) => Error = (cause) =>
    new UnreadableFileError(name, 'the browser refused', { cause }),
): Error {
  const kind = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (kind === 'NotFoundError') return new FileVanishedError(name, { cause: error });
  if (kind === 'NotReadableError') return changed(error);
  if (kind === 'NotAllowedError' || kind === 'SecurityError') {
    return new UnreadableFileError(name, 'permission denied', { cause: error });
  }
  return new UnreadableFileError(name, String(error), { cause: error });
}
