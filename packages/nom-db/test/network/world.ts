import { CONTRACTS, type ContractName } from '../../src/decode/contracts.ts';
import type { DecodedEntry } from '../../src/decode/decoded.ts';
import type { Json, JsonObject } from '../../src/decode/json.ts';
import { askStorage } from '../../src/questions/contract.ts';
import type { Ledger } from '../../src/questions/ledger.ts';

/** An entry of a contract's storage: the fields of its key and of its value together. */
export type Stored = JsonObject;

/** The ledger and everything its contracts store, by contract and variable. */
export interface World {
  readonly ledger: Ledger;
  /** Entries of a variable, in key order. */
  stored(contract: ContractName, variable: string): readonly Stored[];
}

/** Stands for "the node answers with a default, because nothing is stored". */
export const NOT_STORED = Symbol('nothing is stored');

/** Makes an answer in the node's shape from the database alone. */
export type Answerer = (
  world: World,
  params: readonly Json[],
) => Promise<Json | typeof NOT_STORED> | Json | typeof NOT_STORED;

/** Reads the storage of all contracts. Entries that cannot be decoded are an error here. */
export async function loadWorld(ledger: Ledger): Promise<World> {
  const spaces = new Map<string, Stored[]>();
  for (const name of Object.keys(CONTRACTS) as ContractName[])
    for await (const entry of askStorage(ledger, name)) {
      const list = spaces.get(entry.space) ?? [];
      list.push(merged(entry));
      spaces.set(entry.space, list);
    }
  return {
    ledger,
    stored: (contract, variable) => spaces.get(`${contract}.${variable}`) ?? [],
  };
}

function merged({ space, key, value, error }: DecodedEntry): Stored {
  if (error !== undefined || value === undefined || !space.includes('.'))
    throw new Error(`${space} ${JSON.stringify(key)}: ${error ?? 'not decoded'}`);
  return { ...key, ...(value as JsonObject) };
}

/** The sum of decimal amounts. */
export function total(list: readonly JsonObject[], field: string): string {
  return list.reduce((sum, one) => sum + BigInt(one[field] as string), 0n).toString();
}

/** Puts a list in order by some of its fields; numbers by size, text by code unit. */
export function sorted(list: readonly Stored[], ...fields: readonly string[]): Stored[] {
  return [...list].sort((a, b) => {
    for (const field of fields) {
      const [x, y] = [a[field] as number | string, b[field] as number | string];
      if (x !== y) return x < y ? -1 : 1;
    }
    return 0;
  });
}

/** A list with its length, as most answers of the node are. */
export function listed(list: readonly Json[]): JsonObject {
  return { count: list.length, list };
}
