import { toHex } from './bytes.ts';
import type { ContractDecoder, DatabaseName, DecodedEntry } from './decoded.ts';
import { DecodeError } from './errors.ts';
import { type JsonObject, keyPartsJson } from './json.ts';
import {
  CONSENSUS_SPACES,
  type KeySpace,
  PATCH_SPACES,
  STATE_BYTE,
  STATE_SPACES,
} from './layout.ts';
import type { KeyParts } from './pattern.ts';
import { peerKey } from './peers.ts';
import { valueJson } from './value.ts';

/** The space of a key of `nom` below `0x55` (the keys in patches), and the parts of the key. */
export function stateSpace(key: Uint8Array): { space: KeySpace; parts: KeyParts } | undefined {
  return fit(STATE_SPACES, key);
}

function fit(spaces: readonly KeySpace[], key: Uint8Array) {
  for (const space of spaces) {
    const parts = space.fits(key);
    if (parts) return { space, parts };
  }
  return undefined;
}

/**
 * Decodes a key of the ledger's state, without the `0x55`, and its value, without the marker byte:
 * what a record of a redo or undo patch holds. `value === undefined` is a deleted key.
 */
export function decodeState(
  key: Uint8Array,
  value: Uint8Array | undefined,
  contracts?: ContractDecoder,
): DecodedEntry {
  const found = stateSpace(key);
  if (!found) return unknown(key, value);
  const { space, parts } = found;
  if (space.value !== 'storage' || !contracts) return known(space, parts, key, value);
  return guarded('storage', keyPartsJson(parts), key, value, () => {
    const entry = contracts.storage(key.subarray(1, 21), key.subarray(22), value);
    if (!entry) return known(space, parts, key, value);
    const base = { space: `${entry.contract}.${entry.variable}`, key: entry.key };
    return entry.value ? { ...base, value: entry.value } : { ...base, deleted: true };
  });
}

/**
 * Decodes an entry of a node's database as it is stored: splits `nom` into state and patches,
 * removes the marker byte where there is one, and reads an empty value as a deletion mark.
 */
export function decodeEntry(
  database: DatabaseName,
  key: Uint8Array,
  stored: Uint8Array,
  contracts?: ContractDecoder,
): DecodedEntry {
  const entry = decodeStored(database, key, stored, contracts);
  // What could not be read is shown as it is stored, with its prefix and its marker byte.
  return entry.rawKey === undefined
    ? entry
    : { ...entry, rawKey: toHex(key), rawValue: toHex(stored) };
}

function decodeStored(
  database: DatabaseName,
  key: Uint8Array,
  stored: Uint8Array,
  contracts?: ContractDecoder,
): DecodedEntry {
  if (database === 'network') return decodePeerEntry(key, stored);
  if (database === 'nom' && key[0] !== STATE_BYTE) {
    const found = fit(PATCH_SPACES, key);
    return found ? known(found.space, found.parts, key, stored) : unknown(key, stored);
  }
  if (stored.length && stored[0] !== 0)
    return { ...unknown(key, stored), error: `marker byte is ${stored[0]}, not 0` };
  const value = stored.length ? stored.subarray(1) : undefined;
  if (database === 'nom') return decodeState(key.subarray(1), value, contracts);
  const found = fit(CONSENSUS_SPACES, key);
  return found ? known(found.space, found.parts, key, value) : unknown(key, value);
}

function decodePeerEntry(key: Uint8Array, stored: Uint8Array): DecodedEntry {
  const found = peerKey(key);
  if (!found) return unknown(key, stored);
  const parts: JsonObject = found.id ? { id: toHex(found.id) } : {};
  const kind = found.record === 'peer' ? 'peer' : 'varint';
  return guarded(found.record, parts, key, stored, () => {
    return { space: found.record, key: parts, value: valueJson(kind, stored) };
  });
}

function known(
  space: KeySpace,
  parts: KeyParts,
  key: Uint8Array,
  value: Uint8Array | undefined,
): DecodedEntry {
  const json = keyPartsJson(parts);
  if (!value) return { space: space.name, key: json, deleted: true };
  return guarded(space.name, json, key, value, () => {
    return { space: space.name, key: json, value: valueJson(space.value, value) };
  });
}

function guarded(
  space: string,
  key: JsonObject,
  rawKey: Uint8Array,
  value: Uint8Array | undefined,
  decode: () => DecodedEntry,
): DecodedEntry {
  try {
    return decode();
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    return { ...unknown(rawKey, value), space, key, error: error.message };
  }
}

function unknown(key: Uint8Array, value: Uint8Array | undefined): DecodedEntry {
  const raw = { space: 'unknown', key: {}, rawKey: toHex(key) };
  return value ? { ...raw, rawValue: toHex(value) } : { ...raw, deleted: true };
}
