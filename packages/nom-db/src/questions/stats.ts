import { bigEndian } from '../decode/bytes.ts';
import type { DatabaseName } from '../decode/decoded.ts';
import {
  CONSENSUS_SPACES,
  type KeySpace,
  PATCH_SPACES,
  REDO_BYTE,
  STATE_BYTE,
  STATE_SPACES,
  UNDO_BYTE,
} from '../decode/layout.ts';
import { peerKey } from '../decode/peers.ts';
import { DATABASE_NAMES, type Databases } from './databases.ts';
import type { Progress } from './progress.ts';

/** One key space: live keys, deletion marks among them, bytes of keys and of values as stored. */
export type SpaceSize = {
  readonly database: DatabaseName;
  readonly space: string;
  /** Layout of the keys, as in `keyPattern`; empty for keys that fit none. */
  readonly layout: string;
  keys: number;
  deleted: number;
  keyBytes: number;
  valueBytes: number;
};

/** What a range of momentums added: bytes of redo and undo patches. */
export type Growth = {
  readonly from: number;
  readonly to: number;
  redoBytes: number;
  undoBytes: number;
};

/** Sizes of everything in the given databases. */
export type Stats = {
  readonly spaces: readonly SpaceSize[];
  readonly growth: readonly Growth[];
  /** Keys that fit no layout; they are counted in `spaces` too, under `unknown`. */
  readonly unknown: number;
};

/** Most rows of `growth`; the width of a row is the power of ten that keeps to it. */
const MAX_ROWS = 100;

/**
 * Counts keys and bytes by key space over whole databases, and bytes of patches by height. Sizes
 * are those of keys and values, before LevelDB compresses them.
 */
export async function askStats(
  databases: Databases,
  { onProgress, signal }: Progress = {},
): Promise<Stats> {
  const sizes = new Map<string, SpaceSize>();
  const growth = new GrowthTable();
  let done = 0;
  for (const database of DATABASE_NAMES) {
    for await (const batch of databases[database]?.iterate() ?? []) {
      signal?.throwIfAborted();
      for (const { key, value } of batch) {
        const [space, layout] = spaceOf(database, key);
        const name = `${database} ${space}`;
        let size = sizes.get(name);
        if (!size) {
          size = { database, space, layout, keys: 0, deleted: 0, keyBytes: 0, valueBytes: 0 };
          sizes.set(name, size);
        }
        size.keys++;
        if (value.length === 0 && database !== 'network' && !isPatch(key, database)) size.deleted++;
        size.keyBytes += key.length;
        size.valueBytes += value.length;
        if (isPatch(key, database) && key.length === 9) growth.add(key, value.length);
      }
      done += batch.length;
      onProgress?.({ done });
    }
  }
  const spaces = [...sizes.values()];
  const unknown = spaces.filter(({ space }) => space === 'unknown');
  return {
    spaces,
    growth: growth.rows(),
    unknown: unknown.reduce((sum, { keys }) => sum + keys, 0),
  };
}

function isPatch(key: Uint8Array, database: DatabaseName): boolean {
  return database === 'nom' && (key[0] === REDO_BYTE || key[0] === UNDO_BYTE);
}

function spaceOf(database: DatabaseName, key: Uint8Array): [name: string, layout: string] {
  if (database === 'network') {
    const found = peerKey(key);
    if (!found) return ['unknown', ''];
    return [found.record, found.id ? 'n: id(64) :discover…' : 'version'];
  }
  const inState = database === 'nom' && key[0] === STATE_BYTE;
  const inner = inState ? key.subarray(1) : key;
  const spaces =
    database === 'consensus' ? CONSENSUS_SPACES : inState ? STATE_SPACES : PATCH_SPACES;
  const found = spaces.find(({ fits }: KeySpace) => fits(inner));
  return found ? [found.name, `${inState ? '55 ' : ''}${found.layout}`] : ['unknown', ''];
}

/** Patch bytes by height; rows are merged by ten whenever there would be too many. */
class GrowthTable {
  #rows = new Map<number, Growth>();
  #width = 1;
  #newest = 0;

  add(key: Uint8Array, bytes: number): void {
    const height = Number(bigEndian(key.subarray(1)));
    this.#newest = Math.max(this.#newest, height);
    this.#into(height, key[0] === REDO_BYTE ? bytes : 0, key[0] === REDO_BYTE ? 0 : bytes);
    if (this.#rows.size > MAX_ROWS) {
      const old = this.#rows.values();
      this.#rows = new Map();
      this.#width *= 10;
      for (const row of old) this.#into(row.from, row.redoBytes, row.undoBytes);
    }
  }

  #into(height: number, redo: number, undo: number): void {
    const from = Math.floor((height - 1) / this.#width) * this.#width + 1;
    const to = from + this.#width - 1;
    const row = this.#rows.get(from) ?? { from, to, redoBytes: 0, undoBytes: 0 };
    row.redoBytes += redo;
    row.undoBytes += undo;
    this.#rows.set(from, row);
  }

  rows(): Growth[] {
    return [...this.#rows.values()]
      .map((row) => ({ ...row, to: Math.min(row.to, this.#newest) }))
      .sort((a, b) => a.from - b.from);
  }
}
