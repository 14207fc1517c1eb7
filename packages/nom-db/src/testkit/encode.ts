import type { AbiField, AbiType, AbiValue } from '../decode/abi/types.ts';
import { bigBytes, concat, fromHex } from '../decode/bytes.ts';
import type { Kind, Schema } from '../decode/wire.ts';

/** The other direction, for tests: what the node writes and the decoder must read back. */

function varint(value: bigint): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
  return Uint8Array.from([...bytes, Number(rest)]);
}

function lengthDelimited(field: number, bytes: Uint8Array): Uint8Array {
  return concat([varint(BigInt(field * 8 + 2)), varint(BigInt(bytes.length)), bytes]);
}

/** Minimal big-endian bytes; 0 is empty (`big.Int.Bytes`). */
export function minimalBytes(value: bigint): Uint8Array {
  return value === 0n ? new Uint8Array() : bigBytes(value, 1);
}

/** A message as Go's `proto.Marshal` writes it: fields in order, zero scalars left out. */
export function encodeMessage(schema: Schema, message: object, amountSize = 32): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const [number, [name, kind, many]] of Object.entries(schema)) {
    const value = (message as Record<string, unknown>)[name];
    for (const item of many ? (value as unknown[]) : [value])
      parts.push(encodeField(Number(number), kind, item, amountSize, many !== undefined));
  }
  return concat(parts);
}

function encodeField(
  field: number,
  kind: Kind | (() => Schema),
  value: unknown,
  amountSize: number,
  keepEmpty: boolean,
): Uint8Array {
  const none = new Uint8Array();
  if (typeof kind === 'function')
    return lengthDelimited(field, encodeMessage(kind(), value as object, amountSize));
  if (kind === 'uint64')
    return value === 0n ? none : concat([varint(BigInt(field * 8)), varint(value as bigint)]);
  if (kind === 'fixed32') {
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setUint32(0, value as number, true);
    return value === 0 ? none : concat([varint(BigInt(field * 8 + 5)), bytes]);
  }
  if (kind === 'hash' || kind === 'address')
    return lengthDelimited(field, lengthDelimited(1, value as Uint8Array));
  let bytes = value as Uint8Array;
  if (kind === 'text') bytes = new TextEncoder().encode(value as string);
  if (kind === 'amount')
    bytes = amountSize ? bigBytes(value as bigint, amountSize) : minimalBytes(value as bigint);
  return bytes.length || keepEmpty ? lengthDelimited(field, bytes) : none;
}

const word = (value: bigint | number): Uint8Array => bigBytes(BigInt.asUintN(256, BigInt(value)));
const dynamic = (type: AbiType) => type.list || type.base === 'string' || type.base === 'bytes';

/** Packs values as `Arguments.Pack` does: a word each, contents of open length behind. */
export function pack(types: readonly AbiType[], values: readonly AbiValue[]): Uint8Array {
  const heads: Uint8Array[] = [];
  const tails: Uint8Array[] = [];
  let offset = types.length * 32;
  types.forEach((type, i) => {
    const packed = packValue(type, values[i]!);
    heads.push(dynamic(type) ? word(offset) : packed);
    if (!dynamic(type)) return;
    tails.push(packed);
    offset += packed.length;
  });
  return concat([...heads, ...tails]);
}

/** Packs values for fields; see `pack`. */
export function packFields(fields: readonly AbiField[], values: readonly AbiValue[]): Uint8Array {
  return pack(
    fields.map(({ type }) => type),
    values,
  );
}

function packValue(type: AbiType, value: AbiValue): Uint8Array {
  if (type.list) {
    const items = value as readonly AbiValue[];
    const element = { ...type, list: false };
    return concat([
      word(items.length),
      pack(
        items.map(() => element),
        items,
      ),
    ]);
  }
  if (typeof value === 'bigint') return word(value);
  if (typeof value === 'boolean') return word(value ? 1 : 0);
  const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : (value as Uint8Array);
  if (!dynamic(type)) return concat([new Uint8Array(32 - bytes.length), bytes]);
  const padding = new Uint8Array((32 - (bytes.length % 32)) % 32);
  return concat([word(bytes.length), bytes, padding]);
}

/** Bytes of hexadecimal text that may hold spaces. */
export function hex(text: string): Uint8Array {
  return fromHex(text.replace(/\s/g, ''));
}
