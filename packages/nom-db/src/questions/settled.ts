import { readAccountBlock } from '../decode/block.ts';
import { bigEndian, toHex } from '../decode/bytes.ts';
import { stateSpace } from '../decode/entry.ts';
import { readAccountHeader } from '../decode/ledger.ts';
import { readUint64 } from '../decode/value.ts';
import { startsWith } from '../leveldb/bytes.ts';
import type { Entry } from '../leveldb/types.ts';
import { confirmationKey } from './keys.ts';
import type { StateView } from './state.ts';

/**
 * An older state of which only some keys were rebuilt, those with the prefixes in `rebuilt`. Of
 * the others it answers for those that a chain writes once: momentums, blocks and the indexes of
 * both, whose newest value is also the old one if the momentum that wrote it was there already.
 * Asking for any other key is an error, so that a newer value never passes for an older one.
 */
export class SettledState implements StateView {
  readonly #rebuilt: StateView;
  readonly #newest: StateView;
  readonly #height: bigint;
  readonly #prefixes: readonly Uint8Array[];

  constructor(
    rebuilt: StateView,
    newest: StateView,
    height: bigint,
    prefixes: readonly Uint8Array[],
  ) {
    this.#rebuilt = rebuilt;
    this.#newest = newest;
    this.#height = height;
    this.#prefixes = prefixes;
  }

  async get(key: Uint8Array): Promise<Uint8Array | undefined> {
    if (this.#covers(key)) return this.#rebuilt.get(key);
    const value = await this.#newest.get(key);
    return value && (await this.#writtenBy(key, value)) <= this.#height ? value : undefined;
  }

  iterate(prefix: Uint8Array): AsyncIterable<Entry[]> {
    if (!this.#covers(prefix)) throw outside(prefix);
    return this.#rebuilt.iterate(prefix);
  }

  #covers(key: Uint8Array): boolean {
    return this.#prefixes.some((prefix) => startsWith(key, prefix));
  }

  /** Height of the momentum that wrote a key which is written once. */
  async #writtenBy(key: Uint8Array, value: Uint8Array): Promise<bigint> {
    const space = stateSpace(key)?.space.name;
    if (space === 'momentum') return bigEndian(key.subarray(1));
    if (space === 'momentum-height' || space === 'confirmation') return readUint64(value);
    if (space === 'block-height') return this.#confirmed(key.subarray(22));
    if (space === 'block-header') return this.#confirmed(key.subarray(1));
    if (space === 'block') return this.#confirmed(readAccountBlock(value).hash);
    if (space === 'queue') return this.#confirmed(readAccountHeader(value).hashHeight.hash);
    throw outside(key);
  }

  async #confirmed(hash: Uint8Array): Promise<bigint> {
    const value = await this.#newest.get(confirmationKey(hash));
    return value ? readUint64(value) : 2n ** 64n;
  }
}

function outside(key: Uint8Array): Error {
  return new Error(`state key ${toHex(key)} was not among those rebuilt for this height`);
}
