import { ACCOUNT_BLOCK, readAccountBlock } from './block.ts';
import { bigEndian, toHex } from './bytes.ts';
import { ELECTION, POINT, readElection, readPoint } from './consensus.ts';
import { DecodeError } from './errors.ts';
import { type Json, messageJson, numberJson } from './json.ts';
import type { ValueKind } from './layout.ts';
import { ACCOUNT_HEADER, HASH_HEIGHT, readAccountHeader, readHashHeight } from './ledger.ts';
import { MOMENTUM, readMomentum } from './momentum.ts';
import { readPatch } from './patch.ts';
import { readPeer, readVarint } from './peers.ts';

/** 8 big-endian bytes; mirrors `common.BytesToUint64`. Throws `DecodeError` for another length. */
export function readUint64(bytes: Uint8Array, what = 'number'): bigint {
  if (bytes.length !== 8) throw new DecodeError(what, 0, `${bytes.length} bytes, not 8`);
  return bigEndian(bytes);
}

/**
 * A value (below the marker byte) as JSON, by the encoding its key space has. Contract storage is
 * hexadecimal here: it takes the contracts' ABI to say more. A patch gives its record count.
 *
 * @throws DecodeError when the bytes are not what the key space holds.
 */
export function valueJson(kind: ValueKind, bytes: Uint8Array): Json {
  switch (kind) {
    case 'hashHeight':
      return messageJson(HASH_HEIGHT, readHashHeight(bytes));
    case 'accountHeader':
      return messageJson(ACCOUNT_HEADER, readAccountHeader(bytes));
    case 'momentum':
      return messageJson(MOMENTUM, readMomentum(bytes));
    case 'block':
      return messageJson(ACCOUNT_BLOCK, readAccountBlock(bytes));
    case 'point':
      return messageJson(POINT, readPoint(bytes));
    case 'election':
      return messageJson(ELECTION, readElection(bytes));
    case 'uint64':
      return numberJson(readUint64(bytes));
    case 'amount':
      return bigEndian(bytes).toString();
    case 'varint':
      return numberJson(readVarint(bytes));
    case 'patch':
      return { records: readPatch(bytes).length, bytes: bytes.length };
    case 'peer': {
      const peer = readPeer(bytes);
      return { ip: peer.ip, udp: peer.udp, tcp: peer.tcp, id: toHex(peer.id) };
    }
    case 'storage':
      return toHex(bytes);
  }
}
