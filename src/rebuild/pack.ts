import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/** A result as it stands in a pack: its texts in one piece, their lengths in bytes, and a sum over all. */
export interface Stored {
  bytes: Buffer;
  lengths: readonly number[];
  sum: number;
}

/**
 * A file of many results, each under a name. Results stand one behind the other, the index behind them, and
 * at the very end how long the index is and what it adds up to. A file that was cut off or damaged there
 * holds nothing; a result that does not add up is not there.
 */
export interface Pack {
  names: Iterable<string>;
  read: (name: string) => Stored | undefined;
  /** How many bytes a result has; 0 where there is none. */
  sizeOf: (name: string) => number;
  close: () => void;
}

/** Begin of a result in the file, its sum, and the lengths of its texts. */
type Place = readonly [start: number, sum: number, ...lengths: number[]];

const MARK = 'kept';
const DIGITS = 10;
const TAIL = MARK.length + 2 * DIGITS;
const EMPTY: Pack = {
  names: [],
  read: () => undefined,
  sizeOf: () => 0,
  close: () => undefined,
};

/** Texts as they are stored. */
export function stored(texts: readonly string[]): Stored {
  const parts = texts.map((text) => Buffer.from(text));
  const bytes = Buffer.concat(parts);
  return { bytes, lengths: parts.map(({ length }) => length), sum: crc32(bytes) };
}

/** The texts of a result. */
export function textsOf({ bytes, lengths }: Stored): string[] {
  let from = 0;
  return lengths.map((length) => {
    from += length;
    return bytes.toString('utf8', from - length, from);
  });
}

/** Opens a pack; one that is missing or damaged is empty. */
export function openPack(path: string): Pack {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return EMPTY;
  }
  const index = readIndex(file);
  return {
    names: [...index.keys()],
    read: (name) => {
      const [start, sum, ...lengths] = index.get(name) ?? [];
      if (start === undefined || sum === undefined) return undefined;
      const bytes = readAt(file, start, total(lengths));
      return bytes && crc32(bytes) === sum ? { bytes, lengths, sum } : undefined;
    },
    sizeOf: (name) => total(index.get(name)?.slice(2) ?? []),
    close: () => closeSync(file),
  };
}

/** Writes results to a file that must not be there yet; it becomes a pack when it is finished. */
export function writePack(path: string) {
  const file = openSync(path, 'wx');
  const index: Array<[name: string, place: Place]> = [];
  let at = 0;
  return {
    add: (name: string, { bytes, lengths, sum }: Stored): void => {
      writeWhole(file, bytes);
      index.push([name, [at, sum, ...lengths]]);
      at += bytes.length;
    },
    finish: (): void => {
      const text = Buffer.from(JSON.stringify(index));
      writeWhole(file, text);
      writeWhole(file, Buffer.from(`${MARK}${digits(text.length)}${digits(crc32(text))}`));
      closeSync(file);
    },
    abandon: (): void => closeSync(file),
  };
}

function readIndex(file: number): ReadonlyMap<string, Place> {
  const { size } = fstatSync(file);
  const tail = readAt(file, size - TAIL, TAIL)?.toString('latin1') ?? '';
  const length = Number(tail.slice(MARK.length, -DIGITS));
  if (!tail.startsWith(MARK) || !Number.isInteger(length)) return new Map();
  const text = readAt(file, size - TAIL - length, length);
  if (!text || digits(crc32(text)) !== tail.slice(-DIGITS)) return new Map();
  return new Map(JSON.parse(text.toString()) as Array<[string, Place]>);
}

/** Bytes of a file; undefined when it does not hold so many. */
function readAt(file: number, start: number, length: number): Buffer | undefined {
  if (start < 0 || length < 0) return undefined;
  const bytes = Buffer.allocUnsafe(length);
  let read = 0;
  while (read < length) {
    const more = readSync(file, bytes, read, length - read, start + read);
    if (more === 0) return undefined;
    read += more;
  }
  return bytes;
}

function writeWhole(file: number, bytes: Buffer): void {
  for (let from = 0; from < bytes.length; ) from += writeSync(file, bytes, from);
}

function digits(value: number): string {
  return String(value).padStart(DIGITS, '0');
}

function total(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}
