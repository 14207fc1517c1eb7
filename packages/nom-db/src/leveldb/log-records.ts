import { checksumFits } from './crc32c.ts';
import { CorruptionError } from './errors.ts';
import type { RandomAccess } from './types.ts';
import { zeroTailStart } from './zero-tail.ts';

/** Manifests and logs are written in blocks of this size; no chunk crosses the end of a block. */
const BLOCK = 32768;
const HEADER = 7;
/** Blocks taken from the file at a time. */
const READ = 8 * BLOCK;

const FULL = 1;
const FIRST = 2;
const MIDDLE = 3;
const LAST = 4;

/** A file that ends in the middle of a record: its writer was interrupted, or is still writing. */
export interface TornTail {
  readonly file: string;
  /** Where the record that is not complete begins, in bytes. */
  readonly offset: number;
  /** How many bytes of the file were left unread. */
  readonly bytes: number;
}

/** One record of a manifest or a log. */
export interface LogRecord {
  /** Where the record begins in the file, in bytes. */
  readonly offset: number;
  readonly payload: Uint8Array;
}

/**
 * Reads the records of a manifest or a log in order; the generator returns the torn tail if the
 * file has one.
 *
 * Throws `CorruptionError` for everything else that is wrong: a tail counts as torn only where
 * the file ends inside a chunk and no whole chunk follows, or where it ends in zeros that a crash
 * of the machine left.
 */
export async function* readLogRecords(
  file: RandomAccess,
  name: string,
): AsyncGenerator<LogRecord, TornTail | undefined> {
  const size = file.size;
  let parts: Uint8Array[] = [];
  let recordAt = 0;
  const torn = (offset: number): TornTail => ({ file: name, offset, bytes: size - offset });

  for (let windowAt = 0; windowAt < size; windowAt += READ) {
    const want = Math.min(READ, size - windowAt);
    const window = await file.read(windowAt, want);
    if (window.length < want) {
      throw new CorruptionError(name, windowAt + window.length, 'the file ends early');
    }
    for (let blockAt = 0; blockAt < want; blockAt += BLOCK) {
      const blockEnd = Math.min(blockAt + BLOCK, want);
      const whole = blockEnd - blockAt === BLOCK;
      let at = blockAt;
      while (at < blockEnd) {
        const offset = windowAt + at;
        const begin = parts.length === 0 ? offset : recordAt;
        if (blockEnd - at < HEADER) {
          // A block's last bytes that cannot hold a header are zeros.
          if (!whole || !isZero(window, at, blockEnd)) {
            if (whole) throw new CorruptionError(name, offset, 'the filler is not zero');
            return torn(begin);
          }
          break;
        }
        const length = window[at + 4]! | (window[at + 5]! << 8);
        const type = window[at + 6]!;
        const end = at + HEADER + length;
        if (end > blockEnd && !whole && !chunkFollows(window, at + 1, blockEnd)) return torn(begin);
        const reason = chunkFault(window, at, end, blockEnd, type);
        if (reason !== undefined) {
          const zeroFrom = await zeroTailStart(file, offset);
          if (zeroFrom <= Math.min(windowAt + end, size - 1)) return torn(begin);
          throw new CorruptionError(name, offset, reason);
        }
        const payload = window.subarray(at + HEADER, end);
        if (type === FULL || type === FIRST) {
          // Early LevelDB wrote an empty first chunk at the end of a block and then began anew;
          // its own reader forgives that, and so does this one.
          if (parts.some((part) => part.length > 0)) {
            throw new CorruptionError(name, offset, 'a record begins inside another');
          }
          parts = [];
          if (type === FULL) yield { offset, payload };
          else {
            parts = [payload];
            recordAt = offset;
          }
        } else {
          if (parts.length === 0) {
            throw new CorruptionError(name, offset, 'a record continues that never began');
          }
          parts.push(payload);
          if (type === LAST) {
            yield { offset: recordAt, payload: join(parts) };
            parts = [];
          }
        }
        at = end;
      }
    }
  }
  return parts.length > 0 ? torn(recordAt) : undefined;
}

function chunkFault(
  bytes: Uint8Array,
  at: number,
  end: number,
  blockEnd: number,
  type: number,
): string | undefined {
  if (type !== FULL && type !== FIRST && type !== MIDDLE && type !== LAST) {
    return `a chunk of unknown type ${type}`;
  }
  if (end > blockEnd) return 'a chunk runs over the end of its block';
  return checksumFits(bytes, at, at + 6, end) ? undefined : 'the checksum of a chunk does not fit';
}

/** Whether a whole chunk with a fitting checksum stands anywhere in `bytes[from, to)`. */
function chunkFollows(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at + HEADER <= to; at++) {
    const type = bytes[at + 6]!;
    if (type < FULL || type > LAST) continue;
    const end = at + HEADER + (bytes[at + 4]! | (bytes[at + 5]! << 8));
    if (end <= to && checksumFits(bytes, at, at + 6, end)) return true;
  }
  return false;
}

function isZero(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (bytes[i] !== 0) return false;
  return true;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
