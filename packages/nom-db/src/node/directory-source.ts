import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  FileVanishedError,
  NotADatabaseError,
  type RandomAccess,
  type Source,
  TooManyFilesError,
  UnreadableFileError,
} from '../leveldb/index.ts';

/** Opening a named pipe would wait for somebody who writes into it. Windows knows no such flag. */
const READ_ONLY = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * A directory on disk as a source. Files are opened with the flag "read" and nothing else; no
 * lock is taken or looked at.
 */
export class DirectorySource implements Source {
  readonly directory: string;

  constructor(directory: string) {
    this.directory = directory;
  }

  /** Throws `NotADatabaseError` if the directory does not exist or is none. */
  async list(): Promise<string[]> {
    try {
      const entries = await readdir(this.directory, { withFileTypes: true });
      return entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'ENOENT') throw new NotADatabaseError(`there is no directory ${this.directory}`);
      if (code === 'ENOTDIR') throw new NotADatabaseError(`${this.directory} is not a directory`);
      throw new UnreadableFileError(this.directory, reasonOf(error), { cause: error });
    }
  }

  async open(name: string): Promise<RandomAccess> {
    try {
      const handle = await open(join(this.directory, name), READ_ONLY);
      try {
        const entry = await handle.stat();
        if (!entry.isFile()) throw new UnreadableFileError(name, kindOf(entry));
        return new OpenFile(handle, entry.size, name);
      } catch (error) {
        await handle.close();
        throw error;
      }
    } catch (error) {
      throw translate(error, name);
    }
  }
}

class OpenFile implements RandomAccess {
  readonly size: number;
  readonly #handle: FileHandle;
  readonly #name: string;

  constructor(handle: FileHandle, size: number, name: string) {
    this.#handle = handle;
    this.size = size;
    this.#name = name;
  }

  async read(offset: number, length: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(Math.max(0, Math.min(length, this.size - offset)));
    let filled = 0;
    try {
      while (filled < bytes.length) {
        const { bytesRead } = await this.#handle.read(
          bytes,
          filled,
          bytes.length - filled,
          offset + filled,
        );
        if (bytesRead === 0) return bytes.subarray(0, filled);
        filled += bytesRead;
      }
    } catch (error) {
      throw translate(error, this.#name);
    }
    return bytes;
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

function kindOf(entry: Stats): string {
  return entry.isDirectory() ? 'it is a directory' : 'it is no file';
}

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied';
  return error instanceof Error ? error.message : String(error);
}

function translate(error: unknown, name: string): Error {
  if (error instanceof UnreadableFileError) return error;
  const code = codeOf(error);
  // ENOTDIR: the directory itself is none. ESTALE: another machine removed a file of the network.
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ESTALE') {
    return new FileVanishedError(name, { cause: error });
  }
  if (code === 'EMFILE' || code === 'ENFILE') return new TooManyFilesError(name, { cause: error });
  return new UnreadableFileError(name, reasonOf(error), { cause: error });
}
