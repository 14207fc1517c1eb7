import { addressText } from '../../decode/address.ts';
import type { AccountBlock } from '../../decode/block.ts';
import type { HashHeight } from '../../decode/ledger.ts';
import type { Ledger } from '../ledger.ts';
import { blockAt, confirmationHeight } from '../records.ts';

/** What stands before the first block of an account. */
const NOBODY: HashHeight = { hash: new Uint8Array(32), height: 0n };

/** Newest verified block of each account chain, in a verification from one momentum on. */
export class Heads {
  /** By address text: accounts of which a block was verified. */
  readonly seen = new Map<string, HashHeight>();
  readonly #ledger: Ledger;
  readonly #from: bigint;

  constructor(ledger: Ledger, from: bigint) {
    this.#ledger = ledger;
    this.#from = from;
  }

  /**
   * What a block has to follow: the one verified last, or for the first of its account the stored
   * one before it, if that was confirmed before the verification starts.
   */
  async before({ address, height }: AccountBlock): Promise<HashHeight> {
    const seen = this.seen.get(addressText(address));
    if (seen) return seen;
    if (this.#from === 1n || height === 1n) return NOBODY;
    const stored = await blockAt(this.#ledger, address, height - 1n);
    const confirmed = stored && (await confirmationHeight(this.#ledger, stored.hash));
    return confirmed !== undefined && confirmed < this.#from ? stored! : NOBODY;
  }

  add({ address, hash, height }: AccountBlock): void {
    this.seen.set(addressText(address), { hash, height });
  }
}
