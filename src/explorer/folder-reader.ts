import type {
  Entry,
  IterateOptions,
  KeyValueReader,
} from '../../packages/nom-db/src/leveldb/index.ts';
import { inFolder } from './failure.ts';

/** A database whose errors say which folder the file lies in that they name. */
export class FolderReader implements KeyValueReader {
  readonly #reader: KeyValueReader;
  readonly #folder: string;

  constructor(reader: KeyValueReader, folder: string) {
    this.#reader = reader;
    this.#folder = folder;
  }

  async get(key: Uint8Array): Promise<Uint8Array | undefined> {
    try {
      return await this.#reader.get(key);
    } catch (error) {
      throw inFolder(error, this.#folder);
    }
  }

  async *iterate(options?: IterateOptions): AsyncGenerator<Entry[]> {
    try {
      yield* this.#reader.iterate(options);
    } catch (error) {
      throw inFolder(error, this.#folder);
    }
  }
}
