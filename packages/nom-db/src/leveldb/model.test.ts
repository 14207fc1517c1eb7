import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MemoryReader, MemorySource } from './memory.ts';
import { openDatabase } from './open.ts';
import { apply, changesToModel, prepare, shape, step } from './testing/arbitrary.ts';
import { collect, hex, keyOf, valueHexOf } from './testing/collect.ts';
import { TestDatabase } from './testing/writer.ts';

const bound = fc.option(fc.uint8Array({ maxLength: 3, max: 3 }), { nil: undefined });
const range = fc.record({
  prefix: bound,
  from: bound,
  to: bound,
  limit: fc.option(fc.nat(12), { nil: undefined }),
});

test('any history of writes, flushes and compactions reads as a sorted map', async () => {
  await fc.assert(
    fc.asyncProperty(
      shape,
      fc.array(step, { maxLength: 25 }),
      range,
      async (form, steps, options) => {
        const written = new TestDatabase(form);
        for (const one of steps) {
          prepare(written, one);
          apply(written, one);
        }
        const model = new MemoryReader(changesToModel(written));
        const database = await openDatabase(new MemorySource(written.files));
        expect(await collect(database)).toEqual(await collect(model));
        expect(await collect(database, options)).toEqual(await collect(model, options));
        for (const key of [options.from, options.to, Uint8Array.of(1), Uint8Array.of(2, 1)]) {
          if (key !== undefined)
            expect(hex(await database.get(key))).toBe(hex(await model.get(key)));
        }
        for (const entry of await collect(model)) {
          expect(hex(await database.get(keyOf(entry)))).toBe(valueHexOf(entry));
        }
        await database.close();
      },
    ),
    { numRuns: 300 },
  );
});

test('a value that was handed out is the caller’s own', async () => {
  const written = new TestDatabase({ blockSize: 100, restartInterval: 2, compress: false });
  const key = Uint8Array.of(1);
  written.write([{ key, value: Uint8Array.of(7) }]);
  for (const flushed of [false, true]) {
    if (flushed) written.flush();
    const database = await openDatabase(new MemorySource(written.files));
    (await database.get(key))!.fill(0);
    expect(await database.get(key)).toEqual(Uint8Array.of(7));
  }
});

test('a limit must be a whole number', async () => {
  await expect(() => new MemoryReader([]).iterate({ limit: -1 }).next()).rejects.toThrow(
    RangeError,
  );
});
