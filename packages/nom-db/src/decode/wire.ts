import { strictText } from './bytes.ts';
import { DecodeError } from './errors.ts';

/**
 * How a protobuf field is read. `hash` and `address` are messages whose field 1 holds exactly 32
 * or 20 bytes (`types.HashProto`, `types.AddressProto`); `token` and `nonce` are bare byte fields
 * of 10 and 8 bytes; `amount` is an unsigned big-endian number of any length.
 */
export type Kind =
  | 'uint64'
  | 'fixed32'
  | 'bytes'
  | 'key'
  | 'text'
  | 'amount'
  | 'hash'
  | 'rawHash'
  | 'address'
  | 'rawAddress'
  | 'token'
  | 'nonce';

/** Field number → name, kind (or the schema of a nested message) and `'many'` when repeated. */
export type Schema = {
  readonly [field: number]: readonly [name: string, kind: Kind | (() => Schema), many?: 'many'];
};

/** Exact byte length of the kinds that have one. */
export const KIND_SIZE: { readonly [kind in Kind]?: number } = {
  hash: 32,
  rawHash: 32,
  address: 20,
  rawAddress: 20,
  token: 10,
  nonce: 8,
};

/**
 * Strict reader of the protobuf wire format. Unlike most, it never reads past the end of the
 * message it is in (`end`), keeps all 64 bits of a varint, and says at which byte it went wrong.
 */
export class WireReader {
  readonly #bytes: Uint8Array;
  readonly #what: string;
  at = 0;

  constructor(bytes: Uint8Array, what: string) {
    this.#bytes = bytes;
    this.#what = what;
  }

  fail(reason: string, offset = this.at): never {
    throw new DecodeError(this.#what, offset, reason);
  }

  /** Unsigned base-128 number of at most 64 bits. */
  varint(end: number): bigint {
    const start = this.at;
    const low = this.#low(end);
    if (low >= 0) return BigInt(low);
    let value = BigInt(~low);
    for (let shift = 28n; shift < 70n; shift += 7n) {
      if (this.at >= end) this.fail('number is cut off', start);
      const byte = this.#bytes[this.at++]!;
      if (shift === 63n && byte > 1) break;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    return this.fail('number has more than 64 bits', start);
  }

  /** The first 28 bits of a varint; inverted (below 0) when it goes on. */
  #low(end: number): number {
    const start = this.at;
    let value = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      if (this.at >= end) this.fail('number is cut off', start);
      const byte = this.#bytes[this.at++]!;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    return ~value;
  }

  /** Field number and wire type. Numbers beyond 25 bits are refused: no message here has them. */
  tag(end: number): [number: number, wireType: number] {
    const start = this.at;
    const tag = this.#low(end);
    if (tag < 8) this.fail(`field number ${tag < 0 ? 'is too large' : 0}`, start);
    return [tag >>> 3, tag & 7];
  }

  /** Little-endian 32-bit number. */
  fixed32(end: number): number {
    const [a, b, c, d] = this.#take(4, end) as unknown as [number, number, number, number];
    return (a | (b << 8) | (c << 16) | (d << 24)) >>> 0;
  }

  /** Where the length-delimited part ends that begins here; moves behind its length. */
  end(end: number): number {
    const start = this.at;
    const size = this.#low(end);
    if (size >= 0 && size <= end - this.at) return this.at + size;
    const announced = size < 0 ? 'very many' : size;
    return this.fail(`${announced} bytes announced, ${end - this.at} left`, start);
  }

  /** Length-delimited bytes, as a view. */
  bytes(end: number): Uint8Array {
    const to = this.end(end);
    return this.#take(to - this.at, to);
  }

  /** Length-delimited UTF-8 text. */
  text(end: number): string {
    const bytes = this.bytes(end);
    return strictText(bytes, this.#what, this.at - bytes.length);
  }

  /** Passes over a field of the given wire type. */
  skip(wireType: number, end: number): void {
    if (wireType === 0) this.varint(end);
    else if (wireType === 1) this.#take(8, end);
    else if (wireType === 2) this.bytes(end);
    else if (wireType === 5) this.#take(4, end);
    else this.fail(`wire type ${wireType} is not used here`);
  }

  #take(size: number, end: number): Uint8Array {
    if (size > end - this.at) this.fail(`${size} bytes announced, ${end - this.at} left`);
    this.at += size;
    return this.#bytes.subarray(this.at - size, this.at);
  }
}
