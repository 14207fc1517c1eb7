import fc from 'fast-check';
import type { Change } from './encode.ts';
import type { TableShape } from './table.ts';
import type { TestDatabase } from './writer.ts';

/** Few different keys, so that histories overwrite and delete; now and then a long one. */
const key = fc.oneof(
  { weight: 9, arbitrary: fc.uint8Array({ maxLength: 3, max: 3 }) },
  { weight: 1, arbitrary: fc.nat(300).map((size) => new Uint8Array(size).fill(2)) },
);
const value = fc.oneof(
  { weight: 9, arbitrary: fc.uint8Array({ maxLength: 20 }) },
  { weight: 1, arbitrary: fc.nat(40_000).map((size) => new Uint8Array(size).fill(size)) },
);
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ key, value }) },
  { weight: 1, arbitrary: fc.record({ key }) },
);

/** One thing that happens to a database. */
export type Step =
  | { readonly kind: 'write'; readonly changes: readonly Change[] }
  | { readonly kind: 'flush' }
  | { readonly kind: 'compact'; readonly level: 0 | 1; readonly perTable: number };

export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      changes: fc.array(change, { maxLength: 12 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('flush' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('compact' as const),
      level: fc.constantFrom(0 as const, 1 as const),
      perTable: fc.integer({ min: 1, max: 20 }),
    }),
  },
);

export const shape: fc.Arbitrary<TableShape> = fc.record({
  blockSize: fc.constantFrom(1, 60, 4096),
  restartInterval: fc.constantFrom(1, 2, 16),
  compress: fc.boolean(),
});

/** Lets a step happen. */
export function apply(database: TestDatabase, one: Step): void {
  if (one.kind === 'write') database.write(one.changes);
  else if (one.kind === 'flush') database.flush();
  else database.compact(one.level, one.perTable);
}

/** What a reader must see, as entries. */
export function changesToModel(database: TestDatabase): Array<[Uint8Array, Uint8Array]> {
  return [...database.model].map(([hex, bytes]) => [
    Uint8Array.from(Buffer.from(hex, 'hex')),
    bytes,
  ]);
}
