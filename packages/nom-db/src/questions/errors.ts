/**
 * Why a question has no answer.
 *
 * - `not-found`: there is no such height, hash, address or contract in this ledger
 * - `bad-argument`: what was asked for cannot be read as a height, hash, address or name
 * - `not-a-ledger`: the database is a LevelDB, but not the `nom` database of a node
 * - `incomplete`: a record that the answer needs is missing from the database
 * - `too-far`: the answer needs more memory than allowed
 */
export type QuestionErrorCode =
  | 'not-found'
  | 'bad-argument'
  | 'not-a-ledger'
  | 'incomplete'
  | 'too-far';

/** A question that could not be answered; `code` to branch on, the message for the reader. */
export class QuestionError extends Error {
  override readonly name = 'QuestionError';
  readonly code: QuestionErrorCode;

  constructor(code: QuestionErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
