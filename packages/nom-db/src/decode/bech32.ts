import { DecodeError } from './errors.ts';

/** The 32 letters of bech32 (BIP 173), each worth 5 bits. */
const LETTERS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const CHECKSUM_SIZE = 6;
/** Longest text that the checksum is made for. */
const MAX_LENGTH = 90;

const GENERATORS = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

function polymod(values: readonly number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    for (let i = 0; i < 5; i++) if ((top >>> i) & 1) sum ^= GENERATORS[i]!;
  }
  return sum;
}

const spread = (prefix: string) => {
  const codes = Array.from(prefix, (letter) => letter.charCodeAt(0));
  return [...codes.map((code) => code >>> 5), 0, ...codes.map((code) => code & 31)];
};

/** Groups bits anew. Bits that are left over at the end are dropped: here there are none. */
function regroup(values: Iterable<number>, from: number, to: number): number[] {
  const groups: number[] = [];
  let [buffer, bits] = [0, 0];
  for (const value of values) {
    buffer = (buffer << from) | value;
    for (bits += from; bits >= to; ) {
      bits -= to;
      groups.push((buffer >>> bits) & (2 ** to - 1));
      buffer &= 2 ** bits - 1;
    }
  }
  return groups;
}

/**
 * Bech32 text of bytes under a prefix; mirrors `formatBech32`. For a multiple of 5 bytes, such as
 * the 20 of an address and the 10 of a token standard: those fill whole letters.
 */
export function bech32(prefix: string, bytes: Uint8Array): string {
  const values = regroup(bytes, 8, 5);
  const sum = polymod([...spread(prefix), ...values, 0, 0, 0, 0, 0, 0]) ^ 1;
  for (let i = CHECKSUM_SIZE - 1; i >= 0; i--) values.push((sum >>> (5 * i)) & 31);
  return `${prefix}1${values.map((value) => LETTERS[value]).join('')}`;
}

/**
 * Bytes of bech32 text with the given prefix and exactly `size` bytes; mirrors `parseBech32` and
 * the length check behind it. Throws a `DecodeError` at the first wrong character.
 */
export function parseBech32(text: string, prefix: string, size: number, what: string): Uint8Array {
  const fail = (offset: number, reason: string): never => {
    throw new DecodeError(`${what} "${text}"`, offset, reason);
  };
  const lower = text.toLowerCase();
  if (lower !== text && text.toUpperCase() !== text) fail(0, 'small and capital letters are mixed');
  if (!lower.startsWith(`${prefix}1`)) fail(0, `does not begin with ${prefix}1`);
  if (text.length > MAX_LENGTH) fail(MAX_LENGTH, 'too long');
  const start = prefix.length + 1;
  const values = Array.from(lower.slice(start), (letter, i) => {
    const value = LETTERS.indexOf(letter);
    return value < 0 ? fail(start + i, `"${letter}" is not a letter of bech32`) : value;
  });
  if (polymod([...spread(prefix), ...values]) !== 1) fail(start, 'the checksum is wrong');
  if (5 * (values.length - CHECKSUM_SIZE) !== 8 * size) fail(start, `does not hold ${size} bytes`);
  return Uint8Array.from(regroup(values.slice(0, -CHECKSUM_SIZE), 5, 8));
}
