import type { Json, JsonObject } from './json.ts';

/** The three databases of a node. */
export type DatabaseName = 'nom' | 'consensus' | 'network';

/** A call of an embedded contract, ready for JSON. */
export type DecodedCall = {
  readonly contract: string;
  readonly method: string;
  readonly inputs: JsonObject;
};

/** An entry of a contract's storage, ready for JSON; `value` is absent for a deleted key. */
export type DecodedStorage = {
  readonly contract: string;
  readonly variable: string;
  readonly key: JsonObject;
  readonly value: JsonObject | undefined;
};

/** What knows the contracts' ABI; `embeddedContracts()` makes one. */
export interface ContractDecoder {
  /** The call in a block's data, `undefined` when the address or the selector is unknown. */
  call(to: Uint8Array, data: Uint8Array): DecodedCall | undefined;
  /** A storage entry, `undefined` when the contract or the layout of the key is unknown. */
  storage(
    contract: Uint8Array,
    key: Uint8Array,
    value: Uint8Array | undefined,
  ): DecodedStorage | undefined;
}

/**
 * One key with its value, decoded as far as it is understood. `space` is `unknown` for a key that
 * fits no layout; `error` says why a value could not be read. `rawKey` and `rawValue` (both in
 * hex, as stored) are there in both cases, so that nothing is lost.
 */
export type DecodedEntry = {
  readonly space: string;
  readonly key: JsonObject;
  readonly deleted?: true;
  readonly value?: Json;
  readonly error?: string;
  readonly rawKey?: string;
  readonly rawValue?: string;
};
