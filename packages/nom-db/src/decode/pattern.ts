import { bigEndian, lenientText, littleEndian } from './bytes.ts';

/**
 * What a key part holds. `hash`, `address`, `token` are bytes; `u64`, `u32` big-endian and `le64`
 * little-endian numbers; `id20` the first 20 bytes of a hash; `decimal` a number in ASCII digits;
 * `text` and `rest` run to the end of the key (less what the parts behind them need).
 */
export type PartKind =
  | 'hash'
  | 'address'
  | 'token'
  | 'u64'
  | 'u32'
  | 'le64'
  | 'id20'
  | 'decimal'
  | 'text'
  | 'rest';

/** One part of a key, as bytes, number or text. */
export interface KeyPart {
  readonly kind: PartKind;
  readonly value: Uint8Array | bigint | string;
}

/** Named parts of a decoded key, in key order. */
export type KeyParts = { readonly [name: string]: KeyPart };

const SIZES: { readonly [kind in PartKind]?: number } = {
  hash: 32,
  address: 20,
  token: 10,
  u64: 8,
  u32: 4,
  le64: 8,
  id20: 20,
};

/** A compiled key layout: returns the parts of a key that fits, `undefined` for one that doesn't. */
export type Pattern = (key: Uint8Array) => KeyParts | undefined;

/**
 * Compiles a layout such as `'03 address:owner 02 u64:height'`: literal bytes in hexadecimal,
 * parts as `kind:name`, separated by spaces, at most one part of open length. A key fits only when
 * every literal is there and no byte is left over.
 */
export function keyPattern(layout: string): Pattern {
  const items = layout.split(' ').map((item) => {
    const [kind, name] = item.split(':') as [PartKind, string?];
    if (name === undefined) return { kind, name: '', literal: Number.parseInt(kind, 16), size: 1 };
    return { kind, name, literal: -1, size: SIZES[kind] };
  });
  const fixed = items.reduce((sum, item) => sum + (item.size ?? 0), 0);
  const open = items.some((item) => item.size === undefined);
  return (key) => {
    const spare = key.length - fixed;
    if (spare < 0 || (!open && spare > 0)) return undefined;
    let at = 0;
    for (const { literal, size } of items) {
      if (literal >= 0 && key[at] !== literal) return undefined;
      at += size ?? spare;
    }
    const parts: Record<string, KeyPart> = {};
    at = 0;
    for (const { kind, name, size } of items) {
      const end = at + (size ?? spare);
      if (name) {
        const value = partValue(kind, key.subarray(at, end));
        if (value === undefined) return undefined;
        parts[name] = { kind, value };
      }
      at = end;
    }
    return parts;
  };
}

function partValue(kind: PartKind, bytes: Uint8Array): KeyPart['value'] | undefined {
  if (kind === 'u64' || kind === 'u32') return bigEndian(bytes);
  if (kind === 'le64') return littleEndian(bytes);
  if (kind === 'text') return lenientText(bytes);
  if (kind !== 'decimal') return bytes;
  const digits = lenientText(bytes);
  return /^[0-9]{1,20}$/.test(digits) ? BigInt(digits) : undefined;
}
