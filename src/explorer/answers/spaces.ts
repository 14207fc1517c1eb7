import type { DatabaseName } from '../../../packages/nom-db/src/decode/decoded.ts';
import {
  CONSENSUS_SPACES,
  PATCH_SPACES,
  PEER_RECORDS,
  peerKey,
  STATE_BYTE,
  STATE_SPACES,
  stateSpace,
} from '../../../packages/nom-db/src/decode/index.ts';

/** Name of the key space a stored key belongs to; `unknown` when it fits none. */
export function spaceOfKey(database: DatabaseName, key: Uint8Array): string {
  if (database === 'network') return peerKey(key)?.record ?? 'unknown';
  if (database === 'nom' && key[0] === STATE_BYTE)
    return stateSpace(key.subarray(1))?.space.name ?? 'unknown';
  const spaces = database === 'nom' ? PATCH_SPACES : CONSENSUS_SPACES;
  return spaces.find(({ fits }) => fits(key))?.name ?? 'unknown';
}

/** Bytes that all stored keys of a key space begin with, in hexadecimal; empty when there are none. */
export function prefixOfSpace(database: DatabaseName, name: string): string {
  if (database === 'network')
    return PEER_RECORDS.includes(name as never) ? networkPrefix(name) : '';
  const state = database === 'nom' ? STATE_SPACES.find((space) => space.name === name) : undefined;
  const others = database === 'nom' ? PATCH_SPACES : CONSENSUS_SPACES;
  const layout = (state ?? others.find((space) => space.name === name))?.layout;
  if (layout === undefined) return '';
  return (state ? '55' : '') + (/^[0-9a-f]{2}/.exec(layout)?.[0] ?? '');
}

/** "version" is a whole key, "n:" begins all others. */
function networkPrefix(name: string): string {
  return name === 'version' ? '76657273696f6e' : '6e3a';
}
