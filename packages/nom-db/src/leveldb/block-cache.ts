import type { Block } from './block.ts';

/** The blocks that were used last, up to a number of bytes. */
export class BlockCache {
  readonly #blocks = new Map<string, Block>();
  readonly #capacity: number;
  #bytes = 0;

  /** `capacity` in bytes of uncompressed blocks. */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get(key: string): Block | undefined {
    const block = this.#blocks.get(key);
    if (block === undefined) return undefined;
    // A map keeps the order of insertion: what was used last goes to the end.
    this.#blocks.delete(key);
    this.#blocks.set(key, block);
    return block;
  }

  set(key: string, block: Block): void {
    const before = this.#blocks.get(key);
    if (before !== undefined) this.#bytes -= before.bytes.length;
    this.#blocks.delete(key);
    this.#blocks.set(key, block);
    this.#bytes += block.bytes.length;
    for (const [oldest, { bytes }] of this.#blocks) {
      if (this.#bytes <= this.#capacity) break;
      this.#blocks.delete(oldest);
      this.#bytes -= bytes.length;
    }
  }
}
