import {
  FileVanishedError,
  type RandomAccess,
  type Source,
  UnreadableFileError,
} from '../leveldb/index.ts';
import { FileAccess } from './file-access.ts';

/** Files that a page was given (directory picker, drag and drop) as a source. */
export class FileListSource implements Source {
  readonly #files: Map<string, File>;

  /** The files of one directory; of their paths only the last part counts. */
  constructor(files: Iterable<File>) {
    this.#files = new Map(Array.from(files, (file) => [file.name, file]));
  }

  async list(): Promise<string[]> {
    return [...this.#files.keys()];
  }

  async open(name: string): Promise<RandomAccess> {
    const file = this.#files.get(name);
    if (file === undefined) throw new FileVanishedError(name);
    return new FileAccess(file, (cause) => {
      const reason = 'it changed after it was chosen; choose the directory again';
      return new UnreadableFileError(name, reason, { cause });
    });
  }
}

/**
 * Sorts the files of a whole data directory by the folder they are in ("znn/nom", "znn/consensus",
 * …) and keeps the folders that are LevelDB directories.
 */
export function databaseFolders(files: Iterable<File>): Map<string, File[]> {
  const folders = new Map<string, File[]>();
  for (const file of files) {
    const path = file.webkitRelativePath || file.name;
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const siblings = folders.get(folder);
    if (siblings === undefined) folders.set(folder, [file]);
    else siblings.push(file);
  }
  for (const [folder, siblings] of folders) {
    if (!siblings.some(({ name }) => name === 'CURRENT')) folders.delete(folder);
  }
  return folders;
}
