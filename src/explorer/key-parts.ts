import { common, TABLES } from '../../packages/nom-db/src/decode/abi/tables/index.ts';
import { addressText } from '../../packages/nom-db/src/decode/address.ts';
import { contractAt } from '../../packages/nom-db/src/decode/contracts.ts';
import type { DatabaseName } from '../../packages/nom-db/src/decode/decoded.ts';
import {
  CONSENSUS_SPACES,
  keyPattern,
  PATCH_SPACES,
  peerKey,
  STATE_BYTE,
  stateSpace,
} from '../../packages/nom-db/src/decode/index.ts';

/** Bytes of a key that belong together: a fixed prefix, or one part with its name. */
export interface KeyBytes {
  readonly bytes: Uint8Array;
  /** What the bytes are ("address", "height"); absent for a prefix. */
  readonly name?: string;
}

/** Bytes of the parts of a layout; the others run as far as the key goes. */
const SIZES: Readonly<Record<string, number>> = {
  hash: 32,
  address: 20,
  token: 10,
  u64: 8,
  u32: 4,
  le64: 8,
  id20: 20,
};

/**
 * Takes a stored key apart as its layout says: `55 03`, address, `03`, token. A key that fits no
 * layout stays whole.
 */
export function keyParts(database: DatabaseName, key: Uint8Array): KeyBytes[] {
  if (database === 'network') return peerParts(key);
  const layout = layoutOf(database, key);
  return layout ? taken(layout, key) : [{ bytes: key, name: 'unknown' }];
}

/** The layout of a record of a patch, whose keys lack the first byte. */
export function patchKeyParts(key: Uint8Array): KeyBytes[] {
  const layout = stateLayout(key);
  return layout ? taken(layout, key) : [{ bytes: key, name: 'unknown' }];
}

function layoutOf(database: DatabaseName, key: Uint8Array): string | undefined {
  if (database === 'nom' && key[0] === STATE_BYTE) {
    const layout = stateLayout(key.subarray(1));
    return layout && `55 ${layout}`;
  }
  const spaces = database === 'nom' ? PATCH_SPACES : CONSENSUS_SPACES;
  return spaces.find(({ fits }) => fits(key))?.layout;
}

function stateLayout(key: Uint8Array): string | undefined {
  const space = stateSpace(key)?.space;
  if (space?.value !== 'storage') return space?.layout;
  const contract = contractAt(addressText(key.subarray(1, 21)));
  const variables = contract ? [...TABLES[contract].storage, ...common.storage] : [];
  const own = variables.find(([, layout]) => keyPattern(layout)(key.subarray(22)));
  return own ? space.layout.replace('rest:key', own[1]) : space.layout;
}

function taken(layout: string, key: Uint8Array): KeyBytes[] {
  const items = layout.split(' ').map((item) => {
    const [kind = '', name] = item.split(':');
    return name === undefined ? { size: 1 } : { size: SIZES[kind], name };
  });
  const spare = key.length - items.reduce((sum, { size = 0 }) => sum + size, 0);
  const parts: KeyBytes[] = [];
  let at = 0;
  for (const { size = spare, name } of items) {
    const last = parts.at(-1);
    const end = at + size;
    // Neighbouring bytes of a prefix stand together.
    if (last && name === undefined && last.name === undefined)
      parts[parts.length - 1] = { bytes: key.subarray(at - last.bytes.length, end) };
    else parts.push({ bytes: key.subarray(at, end), ...(name ? { name } : {}) });
    at = end;
  }
  return parts;
}

/** Keys of peers are text around an id. */
function peerParts(key: Uint8Array): KeyBytes[] {
  const { id } = peerKey(key) ?? {};
  if (!id) return [{ bytes: key }];
  const start = key.subarray(0, 2);
  return [{ bytes: start }, { bytes: id, name: 'id' }, { bytes: key.subarray(2 + id.length) }];
}
