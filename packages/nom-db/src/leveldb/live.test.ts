import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ChangingDirectoryError,
  FileVanishedError,
  NotADatabaseError,
  TooManyFilesError,
} from './errors.ts';
import { MemoryReader, MemorySource } from './memory.ts';
import { openDatabase, readConsistently } from './open.ts';
import { apply, changesToModel, prepare, type Step, shape, step } from './testing/arbitrary.ts';
import { ChangingSource, RecordedFiles } from './testing/changing.ts';
import { collect } from './testing/collect.ts';
import type { TableShape } from './testing/table.ts';
import { TestDatabase } from './testing/writer.ts';

interface History {
  readonly files: RecordedFiles;
  /** The contents after each step. */
  readonly states: ReadonlyArray<readonly string[]>;
  /** Changes until the database can be opened at all. */
  readonly ready: number;
}

async function record(form: TableShape, steps: readonly Step[]): Promise<History> {
  const files = new RecordedFiles();
  const database = new TestDatabase(form, files);
  const ready = files.changes.length;
  const states: string[][] = [[]];
  for (const one of steps) {
    prepare(database, one);
    files.state = states.length;
    apply(database, one);
    states.push(await collect(new MemoryReader(changesToModel(database))));
  }
  return { files, states, ready };
}

const history = fc.tuple(shape, fc.array(step, { minLength: 5, maxLength: 30 }));
const pace = fc.array(fc.nat(4), { maxLength: 60 });

test('a directory that changes while it is read gives one of its states, never a mixture', async () => {
  await fc.assert(
    fc.asyncProperty(
      history,
      pace,
      fc.constantFrom(0, 2, 1000),
      async ([form, steps], speed, openTables) => {
        const { files, states, ready } = await record(form, steps);
        const source = new ChangingSource(files.changes, ready + 5, speed);
        const first = source.state;
        const seen = await readConsistently(source, collect, { openTables });
        const possible = states.slice(first, source.state + 1).map((state) => state.join('\n'));
        expect(possible).toContain(seen.join('\n'));
      },
    ),
    { numRuns: 150 },
  );
});

test('an open database keeps its state while all of its tables are replaced', async () => {
  await fc.assert(
    fc.asyncProperty(history, pace, async ([form, steps], speed) => {
      const { files, states, ready } = await record(form, steps);
      const source = new ChangingSource(files.changes, ready + 8, speed);
      const first = source.state;
      const database = await openDatabase(source);
      const last = source.state;
      const seen = await collect(database);
      expect(await collect(database)).toEqual(seen);
      const possible = states.slice(first, last + 1).map((state) => state.join('\n'));
      expect(possible).toContain(seen.join('\n'));
    }),
    { numRuns: 80 },
  );
});

const plain: TableShape = { blockSize: 100, restartInterval: 2, compress: false };
const put = (key: number, value: number) => [
  { key: Uint8Array.of(key), value: Uint8Array.of(value) },
];

test('whatever comes in one go, at whatever moment, is seen whole or not at all', async () => {
  const { files, states } = await record(plain, [
    { kind: 'write', changes: put(1, 1) },
    { kind: 'flush' },
    { kind: 'write', changes: put(2, 2) },
    { kind: 'transact', changes: put(3, 3) },
    { kind: 'write', changes: put(4, 4) },
    { kind: 'compact', level: 0, perTable: 1 },
    { kind: 'write', changes: put(5, 5) },
    { kind: 'flush' },
  ]);
  const texts = states.map((state) => state.join(' '));
  const all = files.changes.length;
  for (let start = 5; start < all; start++) {
    for (let access = 0; access < 10; access++) {
      for (const burst of [3, 5, all]) {
        const pace = [...Array.from({ length: access }, () => 0), burst];
        const source = new ChangingSource(files.changes, start, pace);
        const first = source.state;
        const seen = await readConsistently(source, collect, { openTables: access % 2 });
        expect(texts.slice(first, source.state + 1)).toContain(seen.join(' '));
      }
    }
  }
});

function small(): TestDatabase {
  const database = new TestDatabase(plain);
  database.write([{ key: Uint8Array.of(1), value: Uint8Array.of(1) }]);
  database.flush();
  database.write([{ key: Uint8Array.of(2), value: Uint8Array.of(2) }]);
  return database;
}

test.each(['table', 'log'])('a %s that is missing for good is named', async (kind) => {
  const { files } = small();
  const name = [...files.keys()].find((n) => n.endsWith(kind === 'log' ? '.log' : '.ldb'))!;
  const rest = [...files].filter(([other]) => other !== name);
  const opening = openDatabase(new MemorySource(rest));
  await expect(opening).rejects.toThrow(FileVanishedError);
  await expect(opening).rejects.toMatchObject({ file: name, code: 'vanished' });
});

test('a directory that never rests is given up', async () => {
  const { files } = small();
  let manifest = files.get('MANIFEST-000001')!;
  const inner = new MemorySource(files);
  const source = {
    list: () => inner.list(),
    open: async (name: string) => {
      if (name !== 'MANIFEST-000001') return inner.open(name);
      manifest = Uint8Array.from([...manifest, 0]);
      return new MemorySource([[name, manifest]]).open(name);
    },
  };
  await expect(openDatabase(source, { attempts: 3 })).rejects.toThrow(ChangingDirectoryError);
});

test('a table that vanishes under every walk is given up', async () => {
  const { files } = small();
  const source = new MemorySource(files);
  const use = async () => {
    throw new FileVanishedError('000003.ldb');
  };
  await expect(readConsistently(source, use, { attempts: 3 })).rejects.toThrow(
    ChangingDirectoryError,
  );
});

test('changes that are missing between two logs are an error, not a hole', async () => {
  const database = small();
  const log = [...database.files.keys()].find((name) => name.endsWith('.log'))!;
  const first = database.files.get(log)!;
  database.write(put(3, 3));
  const both = database.files.get(log)!;
  const files = new Map([...database.files, [log, first]]);
  files.set('000099.log', both.slice(first.length));
  expect(await collect(await openDatabase(new MemorySource(files)))).toHaveLength(3);

  files.set(log, first.subarray(0, first.length - 1));
  await expect(openDatabase(new MemorySource(files))).rejects.toMatchObject({
    code: 'corrupt',
    file: '000099.log',
    offset: 0,
    reason: 'changes are missing before this batch',
  });
});

test('a CURRENT that names no manifest of the directory says which', async () => {
  const { files } = small();
  files.set('CURRENT', new TextEncoder().encode('MANIFEST-000009\n'));
  const opening = openDatabase(new MemorySource(files));
  await expect(opening).rejects.toMatchObject({ code: 'vanished', file: 'MANIFEST-000009' });
});

test('the line of CURRENT may end as lines of Windows do, but it must end', async () => {
  const { files } = small();
  const text = new TextDecoder().decode(files.get('CURRENT')!).trimEnd();
  const opening = (end: string) =>
    openDatabase(
      new MemorySource([...files, ['CURRENT', new TextEncoder().encode(`${text}${end}`)]]),
    );
  expect(await collect(await opening('\r\n'))).toEqual(['01=01', '02=02']);
  for (const end of ['', '\r', '\n\n', ' \n', '0'])
    await expect(opening(end)).rejects.toMatchObject({ code: 'corrupt', file: 'CURRENT' });
});

test('without CURRENT its successor counts, then its backup', async () => {
  const { files } = small();
  const current = files.get('CURRENT')!;
  files.delete('CURRENT');
  await expect(openDatabase(new MemorySource(files))).rejects.toThrow(NotADatabaseError);
  for (const name of ['CURRENT.1', 'CURRENT.bak']) {
    const database = await openDatabase(new MemorySource([...files, [name, current]]));
    expect(await collect(database)).toEqual(['01=01', '02=02']);
  }
});

test('where few files may be open, tables are opened as they are needed', async () => {
  const database = new TestDatabase(plain);
  for (let i = 0; i < 12; i++) {
    database.write(put(i, i));
    database.flush();
  }
  const inner = new MemorySource(database.files);
  const limited = (limit: number) => {
    let open = 0;
    return {
      list: () => inner.list(),
      open: async (name: string) => {
        if (open >= limit) throw new TooManyFilesError(name);
        open++;
        const file = await inner.open(name);
        const close = async () => {
          open--;
        };
        return { size: file.size, read: file.read, close };
      },
    };
  };
  const expected = await collect(new MemoryReader(changesToModel(database)));
  for (const limit of [1, 2, 5, 13]) {
    const opened = await openDatabase(limited(limit));
    expect(await collect(opened)).toEqual(expected);
    await opened.close();
  }
  await expect(openDatabase(limited(0))).rejects.toThrow(TooManyFilesError);
});
