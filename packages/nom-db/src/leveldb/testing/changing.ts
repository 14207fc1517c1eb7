import { FileVanishedError } from '../errors.ts';
import type { RandomAccess, Source } from '../types.ts';

/** A file as it stands after one write to the directory; without bytes it was removed. */
interface FileChange {
  readonly name: string;
  readonly bytes: Uint8Array | undefined;
  /** What a reader must see from now on: a number that the test gives a meaning. */
  readonly state: number;
}

/** Records every change that a `TestDatabase` makes to its files, one after the other. */
export class RecordedFiles extends Map<string, Uint8Array> {
  readonly changes: FileChange[] = [];
  /** Set by the test before each step. */
  state = 0;

  override set(name: string, bytes: Uint8Array): this {
    const before = this.get(name);
    const last = this.changes[this.changes.length - 1]?.state ?? 0;
    if (before !== undefined && before.length < bytes.length) {
      // Appended to, and caught in the middle of it.
      const half = before.length + Math.floor((bytes.length - before.length) / 2);
      this.changes.push({ name, bytes: bytes.slice(0, half), state: last });
    }
    // A table counts once the manifest names it.
    this.changes.push({ name, bytes, state: name.endsWith('.ldb') ? last : this.state });
    return super.set(name, bytes);
  }

  override delete(name: string): boolean {
    this.changes.push({ name, bytes: undefined, state: this.state });
    return super.delete(name);
  }
}

/** A directory that changes while it is read: some changes happen before each access. */
export class ChangingSource implements Source {
  readonly #files = new Map<string, Uint8Array>();
  readonly #changes: readonly FileChange[];
  readonly #pace: readonly number[];
  #calls = 0;
  #done = 0;

  /** `pace[n]` changes happen before access n; when it runs out, nothing changes any more. */
  constructor(changes: readonly FileChange[], start: number, pace: readonly number[]) {
    this.#changes = changes;
    this.#pace = pace;
    this.#advance(start);
  }

  /** What a reader that begins or ends now must see. */
  get state(): number {
    return this.#changes[this.#done - 1]?.state ?? 0;
  }

  #advance(count: number): void {
    const end = Math.min(this.#done + count, this.#changes.length);
    for (; this.#done < end; this.#done++) {
      const { name, bytes } = this.#changes[this.#done]!;
      if (bytes === undefined) this.#files.delete(name);
      else this.#files.set(name, bytes);
    }
  }

  #access(): void {
    this.#advance(this.#pace[this.#calls++] ?? 0);
  }

  async list(): Promise<string[]> {
    this.#access();
    return [...this.#files.keys()];
  }

  async open(name: string): Promise<RandomAccess> {
    this.#access();
    const bytes = this.#files.get(name);
    if (bytes === undefined) throw new FileVanishedError(name);
    return {
      size: bytes.length,
      read: async (offset, length) => {
        this.#access();
        return bytes.slice(offset, offset + length);
      },
      close: async () => {},
    };
  }
}
