/**
 * Bytes that do not hold what their key says they hold. `what` names the thing that was being
 * read, `offset` is the byte (from the start of the value) where reading stopped making sense.
 */
export class DecodeError extends Error {
  override readonly name = 'DecodeError';
  readonly code = 'undecodable';
  readonly what: string;
  readonly offset: number;

  constructor(what: string, offset: number, reason: string) {
    super(`${what}, byte ${offset}: ${reason}`);
    this.what = what;
    this.offset = offset;
  }
}
