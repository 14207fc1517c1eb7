import { startsWith } from '../leveldb/bytes.ts';
import { bigEndian, toHex } from './bytes.ts';
import { DecodeError } from './errors.ts';

/** A peer as the discovery keeps it; mirrors `discover.Node`. */
export interface Peer {
  /** Dotted IPv4 or colon-separated IPv6 text; empty when the node stored none. */
  readonly ip: string;
  readonly udp: number;
  readonly tcp: number;
  /** 64 bytes: the secp256k1 public key without its leading 04. */
  readonly id: Uint8Array;
}

/** Which of a peer's records a key of the `network` database holds. */
export type PeerRecord = 'peer' | 'last-ping' | 'last-pong' | 'find-failures' | 'version';

const FIELDS: { readonly [field: string]: PeerRecord } = {
  ':discover': 'peer',
  ':discover:lastping': 'last-ping',
  ':discover:lastpong': 'last-pong',
  ':discover:findfail': 'find-failures',
};
/** Names of the records of the `network` database. */
export const PEER_RECORDS: readonly PeerRecord[] = ['version', ...Object.values(FIELDS)];

const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const VERSION = ascii('version');
const ITEM = ascii('n:');
const ID_SIZE = 64;

/** Splits a key of the `network` database; mirrors `splitKey`. `undefined` for an unknown key. */
export function peerKey(key: Uint8Array): { record: PeerRecord; id?: Uint8Array } | undefined {
  if (key.length === VERSION.length && startsWith(key, VERSION)) return { record: 'version' };
  const field = key.length - ITEM.length - ID_SIZE;
  if (!startsWith(key, ITEM) || field < 0 || field > 32) return undefined;
  const record = FIELDS[String.fromCharCode(...key.subarray(ITEM.length + ID_SIZE))];
  return record && { record, id: key.subarray(ITEM.length, ITEM.length + ID_SIZE) };
}

/** Signed (zig-zag) varint of at most 64 bits, as `nodeDB.storeInt64` writes it. */
export function readVarint(bytes: Uint8Array): bigint {
  let value = 0n;
  for (let i = 0; i < bytes.length && i < 10; i++) {
    value |= BigInt(bytes[i]! & 0x7f) << BigInt(7 * i);
    if (bytes[i]! >= 0x80) continue;
    if (value >> 64n) throw new DecodeError('number', 0, 'more than 64 bits');
    return value & 1n ? -((value + 1n) >> 1n) : value >> 1n;
  }
  throw new DecodeError('number', 0, 'cut off');
}

/** Reads a stored peer: the RLP list `[IP, UDP, TCP, ID]`; mirrors `nodeDB.node`. */
export function readPeer(bytes: Uint8Array): Peer {
  const outer = rlpItem(bytes, 0);
  if (!outer.list) throw new DecodeError('peer', 0, 'not an RLP list');
  const items: Uint8Array[] = [];
  for (let at = outer.start; at < outer.end; ) {
    const item = rlpItem(bytes, at, outer.end);
    if (item.list) throw new DecodeError('peer', at, 'a list where bytes are expected');
    items.push(bytes.subarray(item.start, item.end));
    at = item.end;
  }
  const [ip, udp, tcp, id] = items;
  if (!ip || !udp || !tcp || !id || items.length !== 4 || id.length !== ID_SIZE)
    throw new DecodeError('peer', 0, 'not the four fields of a peer');
  if (udp.length > 2 || tcp.length > 2) throw new DecodeError('peer', 0, 'port above 65535');
  return { ip: ipText(ip), udp: Number(bigEndian(udp)), tcp: Number(bigEndian(tcp)), id };
}

function ipText(ip: Uint8Array): string {
  if (ip.length === 4) return ip.join('.');
  if (ip.length === 16) return (toHex(ip).match(/.{4}/g) ?? []).join(':');
  if (ip.length === 0) return '';
  throw new DecodeError('peer', 0, `an IP address of ${ip.length} bytes`);
}

/** Bounds of the RLP item at `at`, which must end within `limit`. */
function rlpItem(
  bytes: Uint8Array,
  at: number,
  limit = bytes.length,
): { list: boolean; start: number; end: number } {
  const first = bytes[at];
  if (first === undefined || at >= limit) throw new DecodeError('peer', at, 'item is cut off');
  if (first < 0x80) return { list: false, start: at, end: at + 1 };
  const list = first >= 0xc0;
  let size = first - (list ? 0xc0 : 0x80);
  let start = at + 1;
  if (size > 55) {
    const width = size - 55;
    start += width;
    if (width > 4 || start > limit) throw new DecodeError('peer', at, 'length is cut off');
    size = Number(bigEndian(bytes.subarray(at + 1, start)));
  }
  if (start + size > limit) throw new DecodeError('peer', at, `${size} bytes announced`);
  return { list, start, end: start + size };
}
