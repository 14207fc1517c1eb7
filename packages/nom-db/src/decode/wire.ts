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
 * Strict reader of the protobuf wire format. Unlike most, it never reads past its end, keeps all
 * 64 bits of a varint, and says at which byte a message is wrong.
 */
export class WireReader {
  readonly #bytes: Uint8Array;
  readonly #what: string;
  readonly #end: number;
  at: number;

  constructor(bytes: Uint8Array, what: string, at = 0, end = bytes.length) {
    this.#bytes = bytes;
    this.#what = what;
    this.#end = end;
    this.at = at;
  }

  get done(): boolean {
    return this.at >= this.#end;
  }

  fail(reason: string, offset = this.at): never {
    throw new DecodeError(this.#what, offset, reason);
  }

  /** Unsigned base-128 number of at most 64 bits. */
  varint(): bigint {
    const start = this.at;
    let low = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = this.#byte(start);
      low |= (byte & 0x7f) << shift;
      if (byte < 0x80) return BigInt(low);
    }
    let value = BigInt(low);
    for (let shift = 28n; shift < 70n; shift += 7n) {
      const byte = this.#byte(start);
      if (shift === 63n && byte > 1) break;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    return this.fail('number has more than 64 bits', start);
  }

  /** Little-endian 32-bit number. */
  fixed32(): number {
    const bytes = this.take(4);
    return new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true);
  }

  /** The next `size` bytes, as a view. */
  take(size: number): Uint8Array {
    if (size > this.#end - this.at)
      this.fail(`${size} bytes announced, ${this.#end - this.at} left`);
    this.at += size;
    return this.#bytes.subarray(this.at - size, this.at);
  }

  /** Length-delimited bytes, as a view. */
  bytes(): Uint8Array {
    const start = this.at;
    const size = this.varint();
    if (size > BigInt(this.#end - this.at))
      this.fail(`${size} bytes announced, ${this.#end - this.at} left`, start);
    return this.take(Number(size));
  }

  /** Length-delimited UTF-8 text. */
  text(): string {
    const bytes = this.bytes();
    return strictText(bytes, this.#what, this.at - bytes.length);
  }

  /** Reader over a length-delimited message; this reader moves past it. */
  message(): WireReader {
    const size = this.bytes().length;
    return new WireReader(this.#bytes, this.#what, this.at - size, this.at);
  }

  /** Passes over a field of the given wire type. */
  skip(wireType: number): void {
    if (wireType === 0) this.varint();
    else if (wireType === 1) this.take(8);
    else if (wireType === 2) this.bytes();
    else if (wireType === 5) this.take(4);
    else this.fail(`wire type ${wireType} is not used here`);
  }

  #byte(start: number): number {
    if (this.at >= this.#end) this.fail('number is cut off', start);
    return this.#bytes[this.at++]!;
  }
}
