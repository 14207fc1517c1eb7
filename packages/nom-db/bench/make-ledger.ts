import { randomBytes, sign } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { concat, uint64Bytes } from '../src/decode/bytes.ts';
import { type AccountHeader, HASH_HEIGHT } from '../src/decode/ledger.ts';
import { MOMENTUM, type Momentum } from '../src/decode/momentum.ts';
import { writePatch } from '../src/decode/patch.ts';
import { momentumHash, patchHash } from '../src/hash/index.ts';
import { openDirectory } from '../src/node/index.ts';
import { momentumHeightKey, momentumKey } from '../src/questions/keys.ts';
import { openLedger, redoKey, undoKey } from '../src/questions/ledger.ts';
import { momentumAt } from '../src/questions/records.ts';
import { keyText } from '../src/questions/state.ts';
import { encodeMessage } from '../src/testkit/encode.ts';
import { type Account, account, type Change, headerOf, receive, send } from './accounts.ts';

/** The recorded network, which is continued. */
const SAMPLE = join(import.meta.dirname, '../fixtures/network/nom');
const ACCOUNTS = 2000;
const SENDS_EACH = 2;
/** Data that each send carries, in bytes: large blocks make a large database in less time. */
const DATA_BYTES = 4000;
/** How many momentums are added before the size of the directory is looked at. */
const PER_LOOK = 1000n;
const BATCH_BYTES = 1_000_000;

/**
 * Writes a `nom` database of about the given size on disk (in 1,000,000 bytes): the sample network, continued
 * by momentums that hold sends and receives of 2,000 made-up accounts, with their patches, hashes
 * and signatures, as a node stores them. classic-level writes it; `directory` must not exist.
 */
export async function makeLedger(
  directory: string,
  { megabytes, say = () => {} }: { megabytes: number; say?: (text: string) => void },
): Promise<void> {
  const encodings = { keyEncoding: 'view', valueEncoding: 'view' } as const;
  const out = new ClassicLevel<Uint8Array, Uint8Array>(directory, encodings);
  await out.open();
  const writer = new Writer(out);
  const source = await openDirectory(SAMPLE);
  for await (const entries of source.iterate())
    for (const { key, value } of entries) await writer.put(key.slice(), value.slice());
  const ledger = await openLedger(source);
  let newest = await momentumAt(ledger, ledger.version.height);
  await source.close();
  const accounts = Array.from({ length: ACCOUNTS }, (_, number) => account(number));
  const producer = account(ACCOUNTS);
  for (let size = 0; size < megabytes * 1e6; ) {
    newest = await addMomentum(writer, accounts, producer, newest);
    if (newest.height % PER_LOOK !== 0n) continue;
    size = await bytesIn(directory);
    say(`${newest.height} momentums, ${Math.round(size / 1e6)} MB`);
  }
  await writer.flush();
  await out.close();
}

/** Bytes of all files in a directory. */
async function bytesIn(directory: string): Promise<number> {
  let sum = 0;
  // Tables come and go meanwhile.
  for (const name of await readdir(directory))
    sum += await stat(join(directory, name)).then(
      ({ size }) => size,
      () => 0,
    );
  return sum;
}

/** Collects what is put, and writes it piece by piece. */
class Writer {
  readonly #out: ClassicLevel<Uint8Array, Uint8Array>;
  #pending: { type: 'put'; key: Uint8Array; value: Uint8Array }[] = [];
  #pendingBytes = 0;

  constructor(out: ClassicLevel<Uint8Array, Uint8Array>) {
    this.#out = out;
  }

  async put(key: Uint8Array, value: Uint8Array): Promise<void> {
    this.#pending.push({ type: 'put', key, value });
    this.#pendingBytes += key.length + value.length;
    if (this.#pendingBytes > BATCH_BYTES) await this.flush();
  }

  async flush(): Promise<void> {
    await this.#out.batch(this.#pending);
    this.#pending = [];
    this.#pendingBytes = 0;
  }
}

/** Sends of two accounts, and the receives of what waits for two others. */
async function addMomentum(
  writer: Writer,
  accounts: readonly Account[],
  producer: Account,
  previous: Momentum,
): Promise<Momentum> {
  const height = previous.height + 1n;
  const changes: Change[] = [];
  const content: AccountHeader[] = [];
  for (let i = 0; i < SENDS_EACH; i++) {
    const from = accounts[Number((height * 7n + BigInt(i) * 991n) % BigInt(ACCOUNTS))]!;
    const to = accounts[Number((height * 13n + BigInt(i) * 577n + 1n) % BigInt(ACCOUNTS))]!;
    const amount = (height % 1000n) + 1n;
    const data = new Uint8Array(randomBytes(DATA_BYTES));
    const shared = { chainIdentifier: previous.chainIdentifier, momentumAcknowledged: previous };
    if (to.waiting) {
      content.push(headerOf(receive(to, to.waiting, shared, height, changes)));
      to.waiting = undefined;
    }
    if (to === from) continue;
    const block = send(from, to, amount, { ...shared, data }, height, changes);
    content.push(headerOf(block));
    to.waiting ??= block;
  }
  const merged = mergedChanges(changes);
  const covered = writePatch(merged);
  const open: Momentum = {
    ...previous,
    previousHash: previous.hash,
    height,
    timestamp: previous.timestamp + 10n,
    data: new Uint8Array(),
    content,
    changesHash: patchHash(covered),
    publicKey: producer.publicKey,
  };
  const hash = momentumHash(open);
  const momentum = { ...open, hash, signature: new Uint8Array(sign(null, hash, producer.key)) };
  const frontier: Change[] = [
    {
      key: byte(0),
      value: encodeMessage(HASH_HEIGHT, momentum),
      old: encodeMessage(HASH_HEIGHT, previous),
    },
    { key: momentumHeightKey(hash), value: uint64Bytes(height) },
    { key: momentumKey(height), value: encodeMessage(MOMENTUM, momentum) },
  ];
  const all = [...merged, ...frontier];
  await writer.put(redoKey(height), concat([covered, writePatch(frontier)]));
  await writer.put(undoKey(height), writePatch(all.map(({ key, old }) => ({ key, value: old }))));
  for (const { key, value } of all)
    await writer.put(
      concat([byte(0x55), key]),
      value ? concat([byte(0), value]) : new Uint8Array(),
    );
  return momentum;
}

const byte = (value: number) => Uint8Array.of(value);

/** Changes in the order of their keys; of several to one key the last value and the first old one. */
function mergedChanges(changes: readonly Change[]): Change[] {
  const byKey = new Map<string, Change>();
  for (const change of changes) {
    const text = keyText(change.key);
    const first = byKey.get(text);
    byKey.set(text, first ? { ...change, old: first.old } : change);
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, change]) => change);
}
