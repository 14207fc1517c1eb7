import { addressText } from '../decode/address.ts';
import { type AccountBlock, BLOCK_TYPES, isSend } from '../decode/block.ts';
import { toHex } from '../decode/bytes.ts';
import { contractAt } from '../decode/contracts.ts';
import { type Json, numberJson } from '../decode/json.ts';
import { QuestionError } from './errors.ts';
import type { Ledger } from './ledger.ts';
import type { Progress } from './progress.ts';
import { blockAt, momentumAt } from './records.ts';

/** A block in a stretch of the lattice. `momentum` is the height that confirmed it. */
export type LatticeBlock = {
  readonly hash: string;
  readonly address: string;
  /** Short name of the contract, `null` for a user's account. */
  readonly contract: string | null;
  readonly height: Json;
  readonly type: string;
  readonly momentum: Json;
};

/**
 * A link between two blocks by hash. `previous`: `from` is the block before `to` on the same chain.
 * `received`: `to` receives the send `from`. `descendant`: `to` is the contract receive that sent
 * `from`. `outside` marks a link whose `from` block was confirmed before the stretch.
 */
export type LatticeLink = {
  readonly from: string;
  readonly to: string;
  readonly kind: 'previous' | 'received' | 'descendant';
  readonly outside?: true;
};

/** A stretch of the block lattice. */
export type Lattice = {
  readonly from: Json;
  readonly to: Json;
  readonly blocks: readonly LatticeBlock[];
  readonly links: readonly LatticeLink[];
};

/**
 * The account blocks that the momentums from one height to another confirmed (both included), in
 * order of confirmation, and the links between them.
 *
 * @throws QuestionError `not-found` for heights outside the ledger, `bad-argument` when they are
 *   in the wrong order.
 */
export async function askLattice(
  ledger: Ledger,
  from: bigint,
  to: bigint,
  { onProgress, signal }: Progress = {},
): Promise<Lattice> {
  if (from > to) throw new QuestionError('bad-argument', `height ${from} is above height ${to}`);
  for (const height of [from, to]) await momentumAt(ledger, height);
  const blocks: LatticeBlock[] = [];
  const links: Omit<LatticeLink, 'outside'>[] = [];
  for (let height = from; height <= to; height++) {
    signal?.throwIfAborted();
    const { content } = await momentumAt(ledger, height);
    for (const { address, hashHeight } of content) {
      const block = await blockAt(ledger, address, hashHeight.height);
      if (!block)
        throw new QuestionError('incomplete', `block ${toHex(hashHeight.hash)} is missing`);
      blocks.push(latticeBlock(block, height));
      links.push(...linksTo(block));
    }
    onProgress?.({ done: Number(height - from) + 1, total: Number(to - from) + 1 });
  }
  const inside = new Set(blocks.map(({ hash }) => hash));
  const marked = links.map((link) =>
    inside.has(link.from) ? link : { ...link, outside: true as const },
  );
  return { from: numberJson(from), to: numberJson(to), blocks, links: marked };
}

function latticeBlock(block: AccountBlock, momentum: bigint): LatticeBlock {
  const address = addressText(block.address);
  return {
    hash: toHex(block.hash),
    address,
    contract: contractAt(address) ?? null,
    height: numberJson(block.height),
    type: BLOCK_TYPES[Number(block.blockType) - 1] ?? 'unknown',
    momentum: numberJson(momentum),
  };
}

function linksTo(block: AccountBlock): Omit<LatticeLink, 'outside'>[] {
  const to = toHex(block.hash);
  const links: Omit<LatticeLink, 'outside'>[] = [];
  if (block.height > 1n) links.push({ from: toHex(block.previousHash), to, kind: 'previous' });
  // A genesis receive (type 1) receives from nothing.
  if (!isSend(block) && block.blockType !== 1n)
    links.push({ from: toHex(block.fromBlockHash), to, kind: 'received' });
  for (const { hash } of block.descendantBlocks)
    links.push({ from: toHex(hash), to, kind: 'descendant' });
  return links;
}
