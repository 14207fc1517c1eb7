import { createHash } from 'node:crypto';
import type { Database, IterateOptions } from '../../leveldb/index.ts';
import { openDirectory, readDirectory } from '../../node/open-directory.ts';
import { hexBytes, wholeNumber } from '../arguments.ts';
import type { Arguments, Command, Context } from '../command.ts';
import { tellTorn } from '../torn.ts';

/** Hex digits of the hash that are shown. */
const HASH_DIGITS = 16;

/** Keys and values of any LevelDB directory, or their hash. */
export const raw: Command = {
  name: 'raw',
  summary: 'keys and values of any LevelDB directory, in order, as hex',
  details: `Each line is a key and its value. With --hash: the number of live keys and the first
${HASH_DIGITS} hex digits of SHA-256 over key‖value of each, in order.`,
  positionals: [{ name: 'directory', help: 'a LevelDB directory, such as <data directory>/nom' }],
  options: {
    prefix: { value: 'hex', help: 'only keys that start with these bytes' },
    from: { value: 'hex', help: 'first key, inclusive' },
    to: { value: 'hex', help: 'last key, exclusive' },
    limit: { value: 'number', help: 'at most so many keys' },
    hash: { help: 'count and hash instead of the keys and values' },
  },
  async run(args, context) {
    const directory = args.positionals[0]!;
    const range = rangeOf(args);
    if (args.switches.has('hash')) {
      const { database, ...answer } = await readDirectory(directory, (database) =>
        hashOf(database, range, context),
      );
      tellTorn(database, context);
      if (context.output.format === 'human') {
        await context.output.text(`${answer.count} ${answer.hash}`);
      } else await context.output.record(answer);
      return undefined;
    }
    const database = await openDirectory(directory);
    try {
      tellTorn(database, context);
      const columns = [{ name: 'key' }, { name: 'value' }];
      await context.output.lines(columns, rowsOf(database, range, context));
    } finally {
      await database.close();
    }
    return undefined;
  },
};

function rangeOf({ values }: Arguments): IterateOptions {
  const { prefix, from, to, limit } = values;
  return {
    ...(prefix !== undefined && { prefix: hexBytes(prefix, '--prefix') }),
    ...(from !== undefined && { from: hexBytes(from, '--from') }),
    ...(to !== undefined && { to: hexBytes(to, '--to') }),
    ...(limit !== undefined && { limit: wholeNumber(limit, '--limit') }),
  };
}

async function* rowsOf(database: Database, range: IterateOptions, context: Context) {
  const report = context.progress('keys');
  let done = 0;
  for await (const batch of database.iterate(range)) {
    for (const { key, value } of batch) yield [key, value] as const;
    done += batch.length;
    report({ done });
  }
}

async function hashOf(database: Database, range: IterateOptions, context: Context) {
  const report = context.progress('keys');
  const hash = createHash('sha256');
  let count = 0;
  for await (const batch of database.iterate(range)) {
    // One call of the hash a batch: a call costs more than hashing a small key.
    hash.update(Buffer.concat(batch.flatMap(({ key, value }) => [key, value])));
    count += batch.length;
    report({ done: count });
  }
  return { database, count, hash: hash.digest('hex').slice(0, HASH_DIGITS) };
}
