import { addressText, isContractAddress } from '../../decode/address.ts';
import { type AccountBlock, isSend } from '../../decode/block.ts';
import { sameBytes, toHex, uint64Bytes } from '../../decode/bytes.ts';
import type { AccountHeader } from '../../decode/ledger.ts';
import { accountBlockHash, addressOfKey } from '../../hash/index.ts';
import { accountKey, blockHeaderKey, blockKey, confirmationKey } from '../keys.ts';
import { blockAt, blockByHash, confirmationHeight, headerOf, receiveOf } from '../records.ts';
import type { Heads } from './heads.ts';
import { type Context, stored } from './momentum.ts';

/** All checks of one block that the content of momentum `at` names. */
export async function checkBlock(
  context: Context,
  at: bigint,
  header: AccountHeader,
  heads: Heads,
): Promise<void> {
  const { ledger, report } = context;
  const key = blockKey(header.address, header.hashHeight.height);
  const place = `block ${header.hashHeight.height} of ${addressText(header.address)}`;
  const block = await blockAt(ledger, header.address, header.hashHeight.height);
  const right = block !== undefined && sameBytes(block.hash, header.hashHeight.hash);
  report.expect(right, 'block-index', at, stored(key), `momentum ${at} confirmed another ${place}`);
  if (!block) return;

  const computed = accountBlockHash(block);
  report.expect(
    sameBytes(computed, block.hash),
    'block-hash',
    at,
    stored(key),
    `${place} has the hash ${toHex(block.hash)}, its fields give ${toHex(computed)}`,
  );
  if (context.signature)
    report.expect(
      await isSigned(context, block),
      'block-signature',
      at,
      stored(key),
      `the signature of ${place} does not belong to its hash, public key and address`,
    );
  const head = await heads.before(block);
  report.expect(
    block.height === head.height + 1n && sameBytes(block.previousHash, head.hash),
    'block-chain',
    at,
    stored(key),
    `${place} does not follow block ${head.height}, the one confirmed before it`,
  );
  heads.add(block);
  await checkIndex(context, at, block, place);
  await checkLinks(context, at, block, place);
  report.blocks++;
}

/** Contract blocks carry no key and no signature, genesis blocks of users neither. */
async function isSigned({ signature }: Context, block: AccountBlock): Promise<boolean> {
  if (isContractAddress(block.address) || block.blockType === 1n)
    return block.publicKey.length === 0 && block.signature.length === 0;
  return (
    sameBytes(addressOfKey(block.publicKey), block.address) &&
    (await signature!(block.publicKey, block.hash, block.signature))
  );
}

/** The three records that lead to a block: header by hash, height by hash, confirmation. */
async function checkIndex(
  { ledger, report }: Context,
  at: bigint,
  { hash, address, height }: AccountBlock,
  place: string,
): Promise<void> {
  const header = await headerOf(ledger, hash);
  const headed =
    header && sameBytes(header.address, address) && header.hashHeight.height === height;
  report.expect(
    !!headed && sameBytes(header.hashHeight.hash, hash),
    'block-index',
    at,
    stored(blockHeaderKey(hash)),
    `the index of headers does not lead to ${place}`,
  );
  const key = accountKey(address, Uint8Array.of(1), hash);
  const index = await ledger.state.get(key);
  report.expect(
    index !== undefined && sameBytes(index, uint64Bytes(height)),
    'block-index',
    at,
    stored(key),
    `the index of the account does not lead to ${place}`,
  );
  const confirmed = await confirmationHeight(ledger, hash);
  report.expect(
    confirmed === at,
    'block-index',
    at,
    stored(confirmationKey(hash)),
    `${place} is in momentum ${at} but recorded as confirmed by ${confirmed ?? 'none'}`,
  );
}

/** Receives name a confirmed send that is recorded as received; nested sends are stored ones. */
async function checkLinks(
  { ledger, report }: Context,
  at: bigint,
  block: AccountBlock,
  place: string,
): Promise<void> {
  const key = stored(blockKey(block.address, block.height));
  if (!isSend(block) && block.blockType !== 1n) {
    const send = await blockByHash(ledger, block.fromBlockHash);
    const receive = send && isSend(send) ? await receiveOf(ledger, send) : undefined;
    report.expect(
      !!receive,
      'block-links',
      at,
      key,
      `${place} receives ${toHex(block.fromBlockHash)}, which is no send recorded as received`,
    );
  }
  for (const descendant of block.descendantBlocks) {
    const own = await blockAt(ledger, block.address, descendant.height);
    report.expect(
      !!own && sameBytes(own.hash, descendant.hash),
      'block-links',
      at,
      key,
      `${place} nests a send that is not block ${descendant.height} of its chain`,
    );
  }
}
