/**
 * One measurement in a process of its own: measure <what> <directory> <keys>. Prints JSON. `cpuMs`
 * is the processor time of the whole process with all its threads.
 */
import { ClassicLevel } from 'classic-level';
import { Random } from '../src/leveldb/testing/random.ts';
import { openDirectory } from '../src/node/index.ts';
import { keyAt } from './make.ts';

const GETS = 2000;

interface Walk {
  readonly keys: number;
  readonly bytes: number;
}

async function walkNomDb(directory: string): Promise<Walk> {
  const database = await openDirectory(directory);
  let keys = 0;
  let bytes = 0;
  for await (const batch of database.iterate()) {
    for (const { key, value } of batch) bytes += key.length + value.length;
    keys += batch.length;
  }
  await database.close();
  return { keys, bytes };
}

async function walkClassicLevel(directory: string): Promise<Walk> {
  const encodings = { keyEncoding: 'view', valueEncoding: 'view' } as const;
  const database = new ClassicLevel<Uint8Array, Uint8Array>(directory, encodings);
  await database.open();
  const iterator = database.iterator({ highWaterMarkBytes: 1024 * 1024 });
  let keys = 0;
  let bytes = 0;
  for (;;) {
    const batch = await iterator.nextv(5000);
    if (batch.length === 0) break;
    for (const [key, value] of batch) bytes += key.length + value.length;
    keys += batch.length;
  }
  await iterator.close();
  await database.close();
  return { keys, bytes };
}

/** Point gets of random keys, once to warm up and once to measure. */
async function gets(directory: string, count: number): Promise<object> {
  const opened = performance.now();
  const database = await openDirectory(directory);
  const openMs = performance.now() - opened;
  const measure = async (seed: number) => {
    const random = new Random(seed);
    const times: number[] = [];
    const cpu = process.cpuUsage();
    for (let i = 0; i < GETS; i++) {
      const key = keyAt(random.below(count));
      const start = performance.now();
      const value = await database.get(key);
      times.push(performance.now() - start);
      if (value === undefined) throw new Error('a key that was written is missing');
    }
    const { user, system } = process.cpuUsage(cpu);
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.floor(share * (GETS - 1))];
    return {
      medianMs: at(0.5),
      p99Ms: at(0.99),
      maxMs: at(1),
      cpuMs: (user + system) / 1000 / GETS,
    };
  };
  const cold = await measure(1);
  const warm = await measure(2);
  await database.close();
  return { openMs, cold, warm };
}

async function main(): Promise<void> {
  const [what, directory, keys] = process.argv.slice(2) as [string, string, string];
  const start = performance.now();
  const result =
    what === 'gets'
      ? await gets(directory, Number(keys))
      : await (what === 'nom-db' ? walkNomDb(directory) : walkClassicLevel(directory));
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage();
  const cpuMs = (user + system) / 1000;
  const rssMb = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ ...result, ms, cpuMs, rssMb }));
}

void main();
