import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../checksum/crc32.ts';

/** A file in an archive. */
export interface ZipEntry {
  /** Path with forward slashes. */
  path: string;
  data: Uint8Array;
}

/** 1 January 1980, the first day that the format knows: no day of the machine gets into an archive. */
const DATE = 0x21;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const VERSION = 20;
const DEFLATED = 8;
const MOST_ENTRIES = 0xffff;
const MOST_BYTES = 0xffffffff;

/**
 * Writes a ZIP archive: the same files give the same bytes, in whatever order they come.
 * @throws Error when there are more files or bytes than the format takes without extensions
 */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const sorted = [...entries].sort((a, b) => (a.path < b.path ? -1 : 1));
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, data } of sorted) {
    const name = Buffer.from(path, 'utf8');
    const packed = deflateRawSync(data, { level: 9 });
    const common = Buffer.alloc(26);
    common.writeUInt16LE(VERSION, 0);
    common.writeUInt16LE(FLAGS, 2);
    common.writeUInt16LE(DEFLATED, 4);
    common.writeUInt16LE(0, 6);
    common.writeUInt16LE(DATE, 8);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([signature(0x04034b50), common, name, packed]);
    const tail = Buffer.alloc(14);
    // Regular files that everybody may read.
    tail.writeUInt32LE((0o100644 << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    const made = Buffer.alloc(2);
    // Made on a system that knows such permissions.
    made.writeUInt16LE((3 << 8) | VERSION, 0);
    directory.push(Buffer.concat([signature(0x02014b50), made, common, tail, name]));
    parts.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  if (sorted.length > MOST_ENTRIES || offset + list.length > MOST_BYTES) {
    throw new Error(`a ZIP archive holds at most ${MOST_ENTRIES} files and 4 GiB`);
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(sorted.length, 4);
  end.writeUInt16LE(sorted.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, list, signature(0x06054b50), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}
