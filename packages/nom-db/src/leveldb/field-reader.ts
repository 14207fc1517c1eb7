/** Reads the fields of one record of a manifest or a log, and names the place where it fails. */
export class FieldReader {
  readonly bytes: Uint8Array;
  at: number;
  readonly #fail: (reason: string) => Error;

  constructor(bytes: Uint8Array, at: number, fail: (reason: string) => Error) {
    this.bytes = bytes;
    this.at = at;
    this.#fail = fail;
  }

  get atEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  byte(what: string): number {
    const byte = this.bytes[this.at];
    if (byte === undefined) throw this.#fail(`${what} is cut off`);
    this.at++;
    return byte;
  }

  /** An unsigned LEB128 number. Throws above 2^53 - 1: no count, size or file number is so large. */
  uvarint(what: string): number {
    let value = 0;
    for (let shift = 0; shift < 64; shift += 7) {
      const byte = this.byte(what);
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) {
        if (!Number.isSafeInteger(value)) throw this.#fail(`${what} is too large`);
        return value;
      }
    }
    throw this.#fail(`${what} is not a number`);
  }

  /** A length and as many bytes, as a view. */
  slice(what: string): Uint8Array {
    const length = this.uvarint(what);
    if (length > this.bytes.length - this.at) throw this.#fail(`${what} is cut off`);
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  fail(reason: string): Error {
    return this.#fail(reason);
  }
}
