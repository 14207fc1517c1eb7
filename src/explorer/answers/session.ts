import type { DatabaseName } from '../../../packages/nom-db/src/decode/decoded.ts';
import { toHex } from '../../../packages/nom-db/src/decode/index.ts';
import type { DatabaseReport } from '../../../packages/nom-db/src/leveldb/index.ts';
import {
  type Databases,
  type Ledger,
  ledgerAt,
  QuestionError,
} from '../../../packages/nom-db/src/questions/index.ts';
import type { Step } from '../protocol.ts';

/** What was opened, and what is kept between questions. */
export interface Session {
  readonly databases: Databases;
  readonly reports: ReadonlyMap<DatabaseName, DatabaseReport>;
  /** Absent when there is no `nom` database. */
  readonly ledger: Ledger | undefined;
  /** Older states that were rebuilt lately, by height and keys. */
  readonly older: Map<string, Ledger>;
  /** Gives back the files. */
  close?(): Promise<void>;
}

/** What a question is asked with. */
export interface Asking {
  readonly session: Session;
  readonly signal: AbortSignal;
  readonly onStep: (step: Step) => void;
}

/** How many older states are kept. */
const KEPT = 6;

/** The ledger at its newest momentum. Throws `not-a-ledger` when there is none. */
export function newestLedger({ session }: Asking): Ledger {
  if (session.ledger) return session.ledger;
  throw new QuestionError('not-a-ledger', 'The directory holds no "nom" database.');
}

/**
 * The ledger as it was at a height, or the newest one.
 *
 * @param only prefixes of the state keys that will be asked for
 */
export async function ledgerFor(
  asking: Asking,
  at: number | undefined,
  only: readonly Uint8Array[],
): Promise<Ledger> {
  const newest = newestLedger(asking);
  if (at === undefined) return newest;
  const { older } = asking.session;
  const name = `${at} ${only.map(toHex).join(' ')}`;
  const known = older.get(name);
  if (known) return known;
  const ledger = await ledgerAt(newest, BigInt(at), {
    only,
    signal: asking.signal,
    onProgress: (step) => asking.onStep({ unit: 'momentums', ...step }),
  });
  const [oldest] = older.keys();
  if (older.size >= KEPT && oldest !== undefined) older.delete(oldest);
  older.set(name, ledger);
  return ledger;
}

/** Options of a nom-db question that counts keys. */
export function counting({ signal, onStep }: Asking) {
  return {
    signal,
    onProgress: (step: { done: number; total?: number }) => onStep({ unit: 'keys', ...step }),
  };
}
