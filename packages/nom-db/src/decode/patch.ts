import { concat, sameBytes } from './bytes.ts';
import { DecodeError } from './errors.ts';

/**
 * One record of a patch. Keys carry no database prefix and values no marker byte.
 * `value === undefined` is a delete. `offset` is the record's first byte in the patch.
 */
export interface PatchRecord {
  readonly key: Uint8Array;
  readonly value: Uint8Array | undefined;
  readonly offset: number;
}

/** A record over the bytes of its patch; small, since a patch may hold hundreds of thousands. */
class StoredRecord implements PatchRecord {
  readonly #bytes: Uint8Array;
  readonly offset: number;
  readonly #keyAt: number;
  readonly #keyEnd: number;
  /** Where the value starts, -1 for a delete. */
  readonly #valueAt: number;
  readonly #end: number;

  constructor(
    bytes: Uint8Array,
    offset: number,
    keyAt: number,
    keyEnd: number,
    valueAt: number,
    end: number,
  ) {
    this.#bytes = bytes;
    this.offset = offset;
    this.#keyAt = keyAt;
    this.#keyEnd = keyEnd;
    this.#valueAt = valueAt;
    this.#end = end;
  }

  get key(): Uint8Array {
    return this.#bytes.subarray(this.#keyAt, this.#keyEnd);
  }

  get value(): Uint8Array | undefined {
    return this.#valueAt < 0 ? undefined : this.#bytes.subarray(this.#valueAt, this.#end);
  }
}

/**
 * Records of a stored redo or undo patch, in order. The bytes are goleveldb batch records without
 * the batch header; mirrors `db.NewPatchFromDump` followed by `Patch.Replay`. Keys and values are
 * views of `bytes`.
 *
 * @throws DecodeError with the byte of the record that is wrong.
 */
export function readPatch(bytes: Uint8Array, what = 'patch'): PatchRecord[] {
  const records: PatchRecord[] = [];
  let at = 0;
  /** Moves behind a length and gives where the part ends that it announces. */
  const endOf = (field: string): number => {
    const start = at;
    let value = 0;
    for (let scale = 1; scale < 2 ** 53; scale *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) throw new DecodeError(what, start, `${field} length is cut off`);
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) {
        if (value <= bytes.length - at) return at + value;
        throw new DecodeError(what, start, `${field} of ${value} bytes, ${bytes.length - at} left`);
      }
    }
    throw new DecodeError(what, start, `${field} length is too large`);
  };
  while (at < bytes.length) {
    const offset = at;
    const type = bytes[at++]!;
    if (type > 1) throw new DecodeError(what, offset, `record type ${type} is neither 0 nor 1`);
    const keyEnd = endOf('key');
    const keyAt = at;
    at = keyEnd;
    const end = type === 1 ? endOf('value') : keyEnd;
    records.push(new StoredRecord(bytes, offset, keyAt, keyEnd, type === 1 ? at : -1, end));
    at = end;
  }
  return records;
}

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 0x80);
  return Uint8Array.from([...bytes, rest]);
}

/** Bytes of a patch with the given records; mirrors `Patch.Dump`. */
export function writePatch(records: readonly Omit<PatchRecord, 'offset'>[]): Uint8Array {
  return concat(
    records.flatMap(({ key, value }) => [
      Uint8Array.of(value ? 1 : 0),
      varint(key.length),
      key,
      ...(value ? [varint(value.length), value] : []),
    ]),
  );
}

/**
 * The part of a momentum's stored redo patch that its `changesHash` covers: everything before the
 * three frontier records `00`, `01‖hash`, `02‖height` that `ldbManager.Add` appends.
 *
 * @throws DecodeError when the patch does not end with those three records.
 */
export function coveredChanges(redo: Uint8Array, records = readPatch(redo)): Uint8Array {
  const tail = records.slice(-3);
  const wanted = [Uint8Array.of(0), Uint8Array.of(1), Uint8Array.of(2)];
  const sizes = [1, 33, 9];
  tail.forEach((record, i) => {
    const right =
      record.key.length === sizes[i] && sameBytes(record.key.subarray(0, 1), wanted[i]!);
    if (!right || !record.value)
      throw new DecodeError('redo patch', record.offset, `not frontier record ${i}`);
  });
  if (tail.length < 3) throw new DecodeError('redo patch', 0, 'frontier records are missing');
  return redo.subarray(0, tail[0]!.offset);
}
