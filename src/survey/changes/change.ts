import type { CiteLink } from '../derive/cite.ts';

/** Which record a change concerns. */
interface OfRecord {
  record: string;
  /** Name of the chain and of the machine: Ethereum: EVM. */
  name: string;
}

/** One thing that became different between two published versions of a record. */
export type Change = OfRecord &
  (
    | { kind: 'added'; values: number }
    | { kind: 'removed'; reason: string }
    | { kind: 'head'; what: string; before: string; after: string }
    | {
        kind: 'value';
        field: string;
        /** Heading of the field. */
        title: string;
        /** What the cell showed; absent where there was none. */
        before?: string;
        after?: string;
        /** Where the new value comes from. */
        sources: readonly CiteLink[];
      }
    /** Sources, kind, version or note of cells whose value stayed. */
    | { kind: 'evidence'; fields: readonly string[] }
  );

/** Changes of one record that landed with one commit. */
export interface RecordChanges {
  record: string;
  /** Full id of the commit. */
  commit: string;
  /** Time of the commit, ISO 8601 in UTC. */
  time: string;
  changes: readonly Change[];
}
