import { CorruptionError, FileVanishedError } from './errors.ts';
import type { RandomAccess, Source } from './types.ts';
import type { TableInfo } from './version.ts';

/**
 * The open files of the tables.
 *
 * A table that is held open stays readable after the node has removed it, so a view whose tables
 * are all open cannot come apart. Beyond `capacity`, tables are opened for each read: then a read
 * may find that the table is gone.
 */
export class TableFiles {
  readonly #source: Source;
  #capacity: number;
  /** Open files, and those that are being opened, by name. */
  readonly #open = new Map<string, Promise<RandomAccess>>();

  constructor(source: Source, capacity: number) {
    this.#source = source;
    this.#capacity = capacity;
  }

  /**
   * The file of a table. Throws `FileVanishedError` if it is not among `names`, and
   * `CorruptionError` if it has not the size that the manifest states.
   */
  async open(
    table: TableInfo,
    names: ReadonlyMap<number, string>,
  ): Promise<[string, RandomAccess]> {
    const name = names.get(table.number);
    if (name === undefined) throw new FileVanishedError(`${pad(table.number)}.ldb`);
    let opening = this.#open.get(name);
    if (opening === undefined) {
      if (this.#open.size >= this.#capacity) return [name, this.#eachTime(table, name)];
      opening = this.#source.open(name).catch((error: unknown) => {
        this.#open.delete(name);
        throw error;
      });
      this.#open.set(name, opening);
    }
    const file = await opening;
    checkSize(file, table, name);
    return [name, file];
  }

  /** Closes the files of tables that are not in `names`. */
  async closeExcept(names: ReadonlySet<string>): Promise<void> {
    const superfluous = [...this.#open].filter(([name]) => !names.has(name));
    for (const [name] of superfluous) this.#open.delete(name);
    // A file that could not be opened needs no closing.
    await Promise.allSettled(superfluous.map(async ([, opening]) => (await opening).close()));
  }

  /**
   * Closes all, and from now on holds half as many open as it did: for a system that gives no more.
   * False if there is nothing to give back.
   */
  async shrink(): Promise<boolean> {
    if (this.#capacity === 0) return false;
    this.#capacity = Math.floor(Math.min(this.#capacity, this.#open.size) / 2);
    await this.closeExcept(new Set());
    return true;
  }

  #eachTime(table: TableInfo, name: string): RandomAccess {
    return {
      size: table.size,
      read: async (offset, length) => {
        const file = await this.#source.open(name);
        try {
          checkSize(file, table, name);
          return await file.read(offset, length);
        } finally {
          await file.close();
        }
      },
      close: async () => {},
    };
  }
}

function checkSize(file: RandomAccess, table: TableInfo, name: string): void {
  if (file.size === table.size) return;
  const reason = `the manifest states ${table.size} bytes, the file has ${file.size}`;
  throw new CorruptionError(name, Math.min(file.size, table.size), reason);
}

/** A file number as file names write it. */
export function pad(number: number): string {
  return String(number).padStart(6, '0');
}
