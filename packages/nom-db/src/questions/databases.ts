import type { DatabaseName } from '../decode/decoded.ts';
import type { KeyValueReader } from '../leveldb/types.ts';

/** The databases of a node's data directory; those that were not found are absent. */
export type Databases = { readonly [name in DatabaseName]?: KeyValueReader };

/** Names in the order they are told. */
export const DATABASE_NAMES: readonly DatabaseName[] = ['nom', 'consensus', 'network'];
