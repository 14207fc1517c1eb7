/**
 * Damages values and patches a million times and decodes them: npm run fuzz:decode -w nom-db
 * [-- --runs 20000 --seed 0 --directory <data directory>]
 *
 * Without a directory the values are those of the private network in fixtures/network.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { DatabaseName } from '../src/decode/decoded.ts';
import { openDirectory } from '../src/node/index.ts';
import { fuzzDecoder } from '../src/testkit/fuzz.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '0' },
    directory: { type: 'string', default: join(import.meta.dirname, '../fixtures/network') },
  },
});

async function main(): Promise<void> {
  const entries: [DatabaseName, Uint8Array, Uint8Array][] = [];
  for (const name of ['nom', 'consensus', 'network'] as const) {
    const database = await openDirectory(join(values.directory, name));
    for await (const batch of database.iterate())
      for (const { key, value } of batch) entries.push([name, key.slice(), value.slice()]);
    await database.close();
  }
  const report = fuzzDecoder(entries, Number(values.runs), Number(values.seed));
  const largest = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(
    `${JSON.stringify({ entries: entries.length, ...report, rssMb: largest })}\n`,
  );
}

void main();
