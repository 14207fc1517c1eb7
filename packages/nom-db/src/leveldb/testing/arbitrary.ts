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
  | { readonly kind: 'transact'; readonly changes: readonly Change[] }
  | { readonly kind: 'flush' }
  | { readonly kind: 'compact'; readonly level: 0 | 1; readonly perTable: number };

const changes = fc.array(change, { maxLength: 12 });

export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('write' as const), changes }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('transact' as const), changes }) },
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

/** What has to happen before a step and changes nothing that a reader sees. */
export function prepare(database: TestDatabase, one: Step): void {
  if (one.kind === 'transact') database.flush();
}

/** Lets a step happen. */
export function apply(database: TestDatabase, one: Step): void {
  if (one.kind === 'flush') database.flush();
  else if (one.kind === 'compact') database.compact(one.level, one.perTable);
  else if (one.kind === 'write') database.write(one.changes);
  else database.transact(one.changes);
}

/** What a reader must see, as entries. */
export function changesToModel(database: TestDatabase): Array<[Uint8Array, Uint8Array]> {
  return [...database.model].map(([hex, bytes]) => [
    Uint8Array.from(Buffer.from(hex, 'hex')),
    bytes,
  ]);
}
