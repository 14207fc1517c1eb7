import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CorruptionError } from './errors.ts';
import { readLogRecords, type TornTail } from './log-records.ts';
import { MemorySource } from './memory.ts';
import { hex } from './testing/collect.ts';
import { concat, encodeLog } from './testing/encode.ts';

async function read(
  bytes: Uint8Array,
): Promise<{ records: Uint8Array[]; torn: TornTail | undefined }> {
  const file = await new MemorySource([['x.log', bytes]]).open('x.log');
  const records: Uint8Array[] = [];
  const generator = readLogRecords(file, 'x.log');
  for (;;) {
    const next = await generator.next();
    if (next.done) return { records, torn: next.value };
    records.push(next.value.payload);
  }
}

/** Sizes around the ends of blocks, where headers do not fit any more. */
const record = fc
  .oneof(fc.nat(200), fc.integer({ min: 32700, max: 32800 }), fc.nat(100_000))
  .chain((size) => fc.nat(255).map((byte) => new Uint8Array(size).fill(byte)));
const records = fc.array(record, { maxLength: 8 });

test('gives back the records that were written', async () => {
  await fc.assert(
    fc.asyncProperty(records, async (written) => {
      const result = await read(encodeLog(written));
      expect(result.torn).toBeUndefined();
      expect(result.records.map(hex)).toEqual(written.map(hex));
    }),
    { numRuns: 60 },
  );
});

test('a cut file gives the records before the cut and reports the torn one', async () => {
  await fc.assert(
    fc.asyncProperty(records, fc.nat(), async (written, random) => {
      const bytes = encodeLog(written);
      const cut = random % (bytes.length + 1);
      const result = await read(bytes.slice(0, cut));
      expect(result.records.map(hex)).toEqual(written.slice(0, result.records.length).map(hex));
      const whole = encodeLog(written.slice(0, result.records.length)).length;
      if (result.torn === undefined) expect(cut).toBe(whole);
      else expect(result.torn.offset + result.torn.bytes).toBe(cut);
    }),
    { numRuns: 150 },
  );
});

/** A block that has room left for one header and no more. */
const upToHeader = new Uint8Array(32768 - 7 - 7).fill(1);

test('a record may begin with an empty chunk at the end of a block', async () => {
  const written = [upToHeader, Uint8Array.of(2, 3)];
  expect((await read(encodeLog(written))).records.map(hex)).toEqual(written.map(hex));
});

test('an empty first chunk that early writers left behind is passed over', async () => {
  const twoRecords = encodeLog([upToHeader, Uint8Array.of(2, 3)]);
  const beginning = twoRecords.subarray(0, 32768);
  for (const next of [Uint8Array.of(4), new Uint8Array(40_000).fill(5)]) {
    const result = await read(concat([beginning, encodeLog([next])]));
    expect(result.torn).toBeUndefined();
    expect(result.records.map((one) => one.length)).toEqual([upToHeader.length, next.length]);
  }
});

const sample = encodeLog(['one', 'two', 'three'].map((text) => new TextEncoder().encode(text)));

test('no flipped bit goes unnoticed', async () => {
  for (let at = 0; at < sample.length; at++) {
    for (let bit = 0; bit < 8; bit++) {
      const bytes = sample.slice();
      bytes[at]! ^= 1 << bit;
      const result = await read(bytes).catch((error: unknown) => error);
      if (result instanceof CorruptionError) {
        expect(result.file).toBe('x.log');
        expect(result.offset).toBeLessThanOrEqual(at);
      } else {
        // A length that points behind the end cannot be told from an interrupted write, if it is
        // the last one.
        expect(result).toMatchObject({ torn: { offset: 20 } });
      }
    }
  }
});

test('a length that runs over the end is no torn tail while whole records follow', async () => {
  const bytes = sample.slice();
  bytes[5] = 0x70;
  await expect(read(bytes)).rejects.toMatchObject({ code: 'corrupt', offset: 0 });
});

test('zeros that a crash of the machine left count as torn', async () => {
  const tail = await read(concat([sample, new Uint8Array(70_000)]));
  expect(tail.records).toHaveLength(3);
  expect(tail.torn).toEqual({ file: 'x.log', offset: sample.length, bytes: 70_000 });

  const large = encodeLog([new Uint8Array(10).fill(1), new Uint8Array(5000).fill(2)]);
  const halfWritten = large.slice().fill(0, 2048);
  expect(await read(halfWritten)).toMatchObject({ torn: { offset: 17 }, records: [{}] });
});

test.each([
  ['a record that continues without a beginning', 4, 'never began'],
  ['a chunk of an unknown type', 9, 'unknown type'],
])('refuses %s', async (_, type, reason) => {
  const { crc32c, maskCrc } = await import('./crc32c.ts');
  const { fixed32 } = await import('./testing/encode.ts');
  const chunk = Uint8Array.of(type, 1, 2);
  const bytes = concat([fixed32(maskCrc(crc32c(chunk))), Uint8Array.of(2, 0), chunk, sample]);
  await expect(read(bytes)).rejects.toThrow(reason);
});
