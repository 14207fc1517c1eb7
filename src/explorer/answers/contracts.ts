import type { DecodedEntry } from '../../../packages/nom-db/src/decode/decoded.ts';
import {
  CONTRACTS,
  decodeState,
  parseAddress,
  toHex,
} from '../../../packages/nom-db/src/decode/index.ts';
import type { Json } from '../../../packages/nom-db/src/decode/json.ts';
import {
  accountKeys,
  askedContract,
  contractKeys,
  queueOf,
} from '../../../packages/nom-db/src/questions/index.ts';
import { storageKey } from '../../../packages/nom-db/src/questions/keys.ts';
import { accountFrontier } from '../../../packages/nom-db/src/questions/records.ts';
import { count } from '../format.ts';
import type { Place } from '../place.ts';
import { PAGE_ROWS, type View } from '../view.ts';
import { number, Pieces, plain } from './pieces.ts';
import { type Asking, ledgerFor } from './session.ts';

/** The embedded contracts: address, height of the chain, queue. */
export async function contracts(
  asking: Asking,
  place: Extract<Place, { show: 'contracts' }>,
): Promise<View> {
  const all = Object.entries(CONTRACTS);
  const only = all.flatMap(([, address]) => accountKeys(parseAddress(address)));
  const ledger = await ledgerFor(asking, place.at, only);
  const pieces = new Pieces(place.at);
  const rows = await Promise.all(
    all.map(async ([name, address]) => {
      const frontier = await accountFrontier(ledger, parseAddress(address));
      const { size, consumed } = await queueOf(ledger, parseAddress(address));
      return {
        name,
        address,
        height: Number(frontier?.height ?? 0),
        size: size!,
        consumed: consumed!,
      };
    }),
  );
  return {
    place,
    title: 'Embedded contracts',
    notes: [],
    related: [],
    sections: [
      {
        kind: 'table',
        id: 'contracts',
        title: 'Contracts',
        columns: [
          { name: 'name', title: 'Contract' },
          { name: 'storage', title: 'Storage' },
          { name: 'height', title: 'Blocks', number: true },
          { name: 'size', title: 'Calls that arrived', number: true },
          { name: 'consumed', title: 'Calls received', number: true },
          { name: 'address', title: 'Address' },
        ],
        rows: rows.map(({ name, address, height, size, consumed }) => [
          [{ text: name }],
          [{ text: 'what it stores', to: { ...atOf(place), show: 'storage', contract: name } }],
          number(height),
          number(size),
          number(consumed),
          [{ ...pieces.address(address)[0]!, text: address }],
        ]),
        empty: 'There are none.',
      },
    ],
    data: rows,
  };
}

/** What a contract stores: its variables with their number of keys, and one page of entries. */
export async function storage(
  asking: Asking,
  place: Extract<Place, { show: 'storage' }>,
): Promise<View> {
  const name = askedContract(place.contract);
  const ledger = await ledgerFor(asking, place.at, contractKeys(name));
  const pieces = new Pieces(place.at);
  const counts = new Map<string, number>();
  const page: { key: string; entry: DecodedEntry; variable: string }[] = [];
  const prefix = storageKey(parseAddress(CONTRACTS[name]), new Uint8Array());
  let done = 0;
  for await (const batch of ledger.state.iterate(prefix)) {
    asking.signal.throwIfAborted();
    for (const { key, value } of batch) {
      const entry = decodeState(key, value, ledger.contracts);
      const variable = entry.space.slice(entry.space.indexOf('.') + 1);
      counts.set(variable, (counts.get(variable) ?? 0) + 1);
      const hex = toHex(key.subarray(prefix.length));
      const wanted = !place.variable || place.variable === variable;
      if (wanted && (!place.after || hex > place.after) && page.length <= PAGE_ROWS)
        page.push({ key: hex, entry, variable });
    }
    done += batch.length;
    asking.onStep({ unit: 'keys', done });
  }
  const shown = page.slice(0, PAGE_ROWS);
  const { after: _, ...first } = place;
  const last = shown.at(-1)?.key;
  return {
    place: { ...place, contract: name },
    title: place.variable ? `Storage of ${name}: ${place.variable}` : `Storage of ${name}`,
    notes: [`${count([...counts.values()].reduce((sum, one) => sum + one, 0))} keys.`],
    related: [
      { text: 'Account of the contract', to: pieces.address(CONTRACTS[name])[0]!.to! },
      ...(place.variable
        ? [
            {
              text: 'All variables',
              to: { ...atOf(place), show: 'storage', contract: name } as const,
            },
          ]
        : []),
    ],
    sections: [
      {
        kind: 'table',
        id: 'variables',
        title: 'Variables',
        columns: [
          { name: 'variable', title: 'Variable' },
          { name: 'keys', title: 'Keys', number: true },
        ],
        rows: [...counts].map(([variable, keys]) => [
          [{ text: variable, to: { ...atOf(place), show: 'storage', contract: name, variable } }],
          number(keys),
        ]),
        empty: 'It stores nothing.',
      },
      {
        kind: 'table',
        id: 'entries',
        title: 'Entries',
        columns: [
          { name: 'variable', title: 'Variable' },
          { name: 'key', title: 'Key' },
          { name: 'value', title: 'Value' },
        ],
        rows: shown.map(({ key, entry, variable }) => [
          plain(variable),
          Object.keys(entry.key).length
            ? pieces.value(entry.key)
            : [{ text: entry.rawKey ?? key, code: true as const }],
          entry.error ? plain(`cannot be read: ${entry.error}`) : pieces.value(entry.value ?? null),
        ]),
        empty: place.after ? 'There are no more entries.' : 'There are no entries.',
        ...(place.after ? { first } : {}),
        ...(page.length > PAGE_ROWS && last ? { next: { ...first, after: last } } : {}),
      },
    ],
    data: {
      contract: name,
      variables: Object.fromEntries(counts),
      entries: shown.map(({ entry }) => entry as unknown as Json),
    },
  };
}

function atOf({ at }: { readonly at?: number }): { at?: number } {
  return at === undefined ? {} : { at };
}
