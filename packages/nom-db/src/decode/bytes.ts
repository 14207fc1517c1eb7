import { compareBytes } from '../leveldb/bytes.ts';
import { DecodeError } from './errors.ts';

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Lower-case hexadecimal text, two digits a byte, no `0x` (as `types.Hash.String` prints it). */
export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i++) text += HEX[bytes[i]!];
  return text;
}

/** Bytes of hexadecimal text, either case. Throws a `DecodeError` at the first wrong character. */
export function fromHex(text: string): Uint8Array {
  const wrong = /[^0-9a-fA-F]/.exec(text);
  if (wrong) throw new DecodeError('hexadecimal text', wrong.index, `unexpected "${wrong[0]}"`);
  if (text.length % 2) throw new DecodeError('hexadecimal text', text.length, 'half a byte');
  return Uint8Array.from({ length: text.length / 2 }, (_, i) =>
    Number.parseInt(text.slice(2 * i, 2 * i + 2), 16),
  );
}

/** Standard base64 with padding, as Go's `encoding/json` writes a `[]byte`. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** One array with the given ones in order; mirrors `common.JoinBytes`. */
export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Whether both hold the same bytes. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && compareBytes(a, b) === 0;
}

/** 8 bytes, big-endian, of an unsigned 64-bit number; mirrors `common.Uint64ToBytes`. */
export function uint64Bytes(value: bigint | number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
}

/** Unsigned number of big-endian bytes of any length; empty is 0 (`big.Int.SetBytes`). */
export function bigEndian(bytes: Uint8Array): bigint {
  return bytes.length ? BigInt(`0x${toHex(bytes)}`) : 0n;
}

/** Unsigned number of little-endian bytes of any length; empty is 0. */
export function littleEndian(bytes: Uint8Array): bigint {
  return bigEndian(Uint8Array.from(bytes).reverse());
}

/** Big-endian bytes of an unsigned number, left-padded to `size` (`common.BigIntToBytes`: 32). */
export function bigBytes(value: bigint, size = 32): Uint8Array {
  const digits = value.toString(16);
  return fromHex(digits.padStart(Math.max(2 * size, digits.length + (digits.length % 2)), '0'));
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/** UTF-8 text; bytes that are no UTF-8 become U+FFFD, as Go's `encoding/json` prints them. */
export function lenientText(bytes: Uint8Array): string {
  return lenient.decode(bytes);
}

/** UTF-8 text; throws a `DecodeError` when the bytes are none (proto3 strings must be UTF-8). */
export function strictText(bytes: Uint8Array, what: string, offset: number): string {
  try {
    return strict.decode(bytes);
  } catch {
    throw new DecodeError(what, offset, 'text is not UTF-8');
  }
}
