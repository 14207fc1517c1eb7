import { ADDRESS_SIZE } from '../decode/address.ts';
import type { AccountBlock } from '../decode/block.ts';
import { bigBytes, concat, uint64Bytes } from '../decode/bytes.ts';
import type { AccountHeader, HashHeight } from '../decode/ledger.ts';
import type { Momentum } from '../decode/momentum.ts';
import { ledgerHash } from './sha3.ts';

/** hash(32) ‖ height(8, big-endian), as hash preimages use it; mirrors `HashHeight.Bytes`. */
export function hashHeightBytes(version: HashHeight): Uint8Array {
  return concat([version.hash, uint64Bytes(version.height)]);
}

/** address(20) ‖ height(8) ‖ hash(32): height first here; mirrors `AccountHeader.Bytes`. */
export function accountHeaderBytes(header: AccountHeader): Uint8Array {
  const { hash, height } = header.hashHeight;
  return concat([header.address, uint64Bytes(height), hash]);
}

/** Hash of a momentum from its 160-byte preimage; mirrors `Momentum.ComputeHash`. */
export function momentumHash(momentum: Momentum): Uint8Array {
  return ledgerHash(
    concat([
      uint64Bytes(momentum.version),
      uint64Bytes(momentum.chainIdentifier),
      momentum.previousHash,
      uint64Bytes(momentum.height),
      uint64Bytes(momentum.timestamp),
      ledgerHash(momentum.data),
      ledgerHash(concat(momentum.content.map(accountHeaderBytes))),
      momentum.changesHash,
    ]),
  );
}

/** Hash of an account block from its 306-byte preimage; mirrors `AccountBlock.ComputeHash`. */
export function accountBlockHash(block: AccountBlock): Uint8Array {
  return ledgerHash(
    concat([
      uint64Bytes(block.version),
      uint64Bytes(block.chainIdentifier),
      uint64Bytes(block.blockType),
      block.previousHash,
      uint64Bytes(block.height),
      hashHeightBytes(block.momentumAcknowledged),
      block.address,
      block.toAddress,
      bigBytes(block.amount),
      block.tokenStandard,
      block.fromBlockHash,
      ledgerHash(concat(block.descendantBlocks.map((descendant) => descendant.hash))),
      ledgerHash(block.data),
      uint64Bytes(block.fusedPlasma),
      uint64Bytes(block.difficulty),
      block.nonce,
    ]),
  );
}

/** Hash of a patch's bytes; mirrors `db.PatchHash`. */
export function patchHash(bytes: Uint8Array): Uint8Array {
  return ledgerHash(bytes);
}

/** User address of an ed25519 public key; mirrors `types.PubKeyToAddress`. */
export function addressOfKey(publicKey: Uint8Array): Uint8Array {
  return concat([Uint8Array.of(0), ledgerHash(publicKey).subarray(0, ADDRESS_SIZE - 1)]);
}
