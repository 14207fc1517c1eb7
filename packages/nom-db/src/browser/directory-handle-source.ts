import { FileVanishedError, type RandomAccess, type Source } from '../leveldb/index.ts';
import { FileAccess, translate } from './file-access.ts';

/** A directory that the reader of a page opened with the directory picker, as a source. */
export class DirectoryHandleSource implements Source {
  readonly #directory: FileSystemDirectoryHandle;

  constructor(directory: FileSystemDirectoryHandle) {
    this.#directory = directory;
  }

  async list(): Promise<string[]> {
    const names: string[] = [];
    try {
      for await (const [name, { kind }] of this.#directory.entries()) {
        if (kind === 'file') names.push(name);
      }
    } catch (error) {
      throw translate(error, this.#directory.name);
    }
    return names;
  }

  async open(name: string): Promise<RandomAccess> {
    try {
      const file = await (await this.#directory.getFileHandle(name)).getFile();
      // The handle gives a new snapshot of the file when it is opened again.
      return new FileAccess(file, (cause) => new FileVanishedError(name, { cause }));
    } catch (error) {
      throw translate(error, name);
    }
  }
}
