import { fromHex, toHex } from '../../../packages/nom-db/src/decode/index.ts';
import { bytes } from '../format.ts';
import type { Place } from '../place.ts';
import type { Cell, View } from '../view.ts';
import { entryLink, readerOf } from './keys.ts';
import { number } from './pieces.ts';
import { type Asking, counting } from './session.ts';
import { spaceOfKey } from './spaces.ts';

/** The keys below a prefix that share their next byte. */
interface Branch {
  /** What they all begin with: at least the next byte, more if they share more. */
  common: Uint8Array;
  keys: number;
  keyBytes: number;
  valueBytes: number;
  readonly spaces: Set<string>;
}

/** The keys below a prefix, by their next byte: how many, how large, of which key spaces. */
export async function prefixTree(
  asking: Asking,
  place: Extract<Place, { show: 'prefix' }>,
): Promise<View> {
  const { database } = place;
  const prefix = fromHex(place.prefix);
  const branches = new Map<number, Branch>();
  const { signal, onProgress } = counting(asking);
  let done = 0;
  for await (const batch of readerOf(asking, database).iterate({ prefix })) {
    signal.throwIfAborted();
    for (const { key, value } of batch) {
      const next = key[prefix.length] ?? -1;
      let branch = branches.get(next);
      if (!branch) {
        branch = { common: key.slice(), keys: 0, keyBytes: 0, valueBytes: 0, spaces: new Set() };
        branches.set(next, branch);
      }
      branch.common = sharedStart(branch.common, key);
      branch.keys++;
      branch.keyBytes += key.length;
      branch.valueBytes += value.length;
      if (branch.spaces.size < 4) branch.spaces.add(spaceOfKey(database, key));
    }
    done += batch.length;
    onProgress({ done });
  }
  const list = [...branches.values()];
  const parent = place.prefix.slice(0, -2);
  return {
    place,
    title: place.prefix
      ? `Keys of ${database} below ${place.prefix}`
      : `Keys of ${database} as a tree`,
    notes: ['Each row is a branch: keys that begin with the same bytes.'],
    related: [
      { text: 'List these keys', to: { show: 'keys', database, prefix: place.prefix } },
      ...(place.prefix
        ? [{ text: 'One byte up', to: { show: 'prefix', database, prefix: parent } as const }]
        : []),
    ],
    sections: [
      {
        kind: 'table',
        id: 'branches',
        title: `${list.length} ${list.length === 1 ? 'branch' : 'branches'}`,
        columns: [
          { name: 'prefix', title: 'Begins with' },
          { name: 'spaces', title: 'Key spaces' },
          { name: 'keys', title: 'Keys', number: true },
          { name: 'keyBytes', title: 'Bytes of keys', number: true },
          { name: 'valueBytes', title: 'of values', number: true },
        ],
        rows: list.map((branch) => [
          branchLink(place, branch),
          [{ text: spacesText(branch.spaces) }],
          number(branch.keys),
          [{ text: bytes(branch.keyBytes), full: String(branch.keyBytes) }],
          [{ text: bytes(branch.valueBytes), full: String(branch.valueBytes) }],
        ]),
        empty: 'No key begins with these bytes.',
      },
    ],
    data: list.map(({ common, keys, keyBytes, valueBytes, spaces }) => {
      return { prefix: toHex(common), keys, keyBytes, valueBytes, spaces: [...spaces] };
    }),
  };
}

function branchLink({ database }: Extract<Place, { show: 'prefix' }>, branch: Branch): Cell {
  const prefix = toHex(branch.common);
  if (branch.keys === 1) return entryLink(database, prefix);
  return [{ text: prefix, to: { show: 'prefix', database, prefix }, code: true }];
}

function spacesText(spaces: ReadonlySet<string>): string {
  const names = [...spaces];
  return names.length > 3 ? `${names.slice(0, 3).join(', ')}, …` : names.join(', ');
}

function sharedStart(a: Uint8Array, b: Uint8Array): Uint8Array {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length === a.length ? a : a.slice(0, length);
}
