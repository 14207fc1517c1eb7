import { DecodeError } from '../decode/errors.ts';
import { QuestionError } from '../questions/errors.ts';
import type { Ledger } from '../questions/ledger.ts';
import type { Arguments, Command, Context, Option, Positional } from './command.ts';
import { withLedger } from './node-directory.ts';

/** A command that asks a ledger at one height; `at` can ask it of an older one. */
export interface LedgerQuestion {
  readonly name: string;
  readonly summary: string;
  readonly details?: string;
  /** Arguments behind the data directory. */
  readonly positionals: readonly Positional[];
  readonly options: Readonly<Record<string, Option>>;
  /** State keys the answer needs, for an older height; see `AtOptions.only`. */
  keys(ledger: Ledger, args: Arguments): Promise<readonly Uint8Array[]> | readonly Uint8Array[];
  /** Asks and writes the answer; `args` without the data directory. */
  answer(ledger: Ledger, args: Arguments, context: Context): Promise<number | undefined>;
}

/** The first argument of every command about a node. */
export const DIRECTORY: Positional = {
  name: 'data directory',
  help: 'the node\'s data directory (such as ~/.znn), or the "nom" directory in it',
};

/** The question as a command of the command line, asked of the newest momentum. */
export function ledgerCommand(question: Omit<LedgerQuestion, 'keys'>): Command {
  const { name, summary, details, positionals, options } = question;
  return {
    name,
    summary,
    ...(details === undefined ? {} : { details }),
    positionals: [DIRECTORY, ...positionals],
    options,
    run: (args, context) =>
      readable(() =>
        withLedger(args.positionals[0]!, context, (ledger) =>
          question.answer(ledger, { ...args, positionals: args.positionals.slice(1) }, context),
        ),
      ),
  };
}

/** Values that cannot be decoded are told as a fault of the database, with the place. */
export async function readable<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    throw new QuestionError('incomplete', error.message, { cause: error });
  }
}

/** The argument at a place behind the data directory. */
export function argument(args: Arguments, place: number): string {
  return args.positionals[place]!;
}
