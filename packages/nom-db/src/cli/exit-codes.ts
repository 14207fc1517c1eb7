import { DatabaseError, type DatabaseErrorCode } from '../leveldb/index.ts';

/** What the process ends with. */
export const EXIT = {
  ok: 0,
  /** A check found a fault, or something happened that should not. */
  failed: 1,
  usage: 2,
  notADatabase: 3,
  unreadable: 4,
  corrupt: 5,
  notFound: 6,
  changing: 7,
} as const;

/** The user called the program in a way that it does not know. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const BY_DATABASE_CODE: Record<DatabaseErrorCode, number> = {
  corrupt: EXIT.corrupt,
  unsupported: EXIT.corrupt,
  vanished: EXIT.changing,
  changing: EXIT.changing,
  unreadable: EXIT.unreadable,
  'not-a-database': EXIT.notADatabase,
};

/** Codes of the errors that questions throw. */
export const QUESTION_CODES: Readonly<Record<string, number>> = {
  'not-found': EXIT.notFound,
  'bad-argument': EXIT.usage,
  'not-a-ledger': EXIT.notADatabase,
  incomplete: EXIT.corrupt,
  'too-far': EXIT.failed,
};

/** The exit code for an error, or `undefined` for one that nobody expected. */
export function exitCodeFor(error: unknown): number | undefined {
  if (error instanceof UsageError) return EXIT.usage;
  if (error instanceof DatabaseError) return BY_DATABASE_CODE[error.code];
  if (error instanceof Error && 'code' in error && error.name === 'QuestionError') {
    return QUESTION_CODES[String(error.code)] ?? EXIT.failed;
  }
  return undefined;
}
