import { DATABASE_NAMES } from '../../questions/databases.ts';
import { askInfo } from '../../questions/info.ts';
import { columns, writeAnswer } from '../answers.ts';
import type { Command } from '../command.ts';
import { DIRECTORY, readable } from '../ledger-command.ts';
import { withLedger } from '../node-directory.ts';

/** Columns of sizes by key space. */
export const SPACE_COLUMNS = columns(
  'database',
  'space',
  '>keys',
  '>deleted',
  '>keyBytes',
  '>valueBytes',
  'layout',
);

/** What a data directory holds, at a glance. */
export const info: Command = {
  name: 'info',
  summary: 'the chain, its newest momentum, and the size of every key space',
  positionals: [DIRECTORY],
  options: {},
  run: ({ positionals }, context) =>
    readable(() =>
      withLedger(
        positionals[0]!,
        context,
        async (ledger, databases) => {
          const onProgress = context.progress('keys');
          const answer = await askInfo(ledger, databases, { onProgress });
          const spaces = { items: answer.spaces, columns: SPACE_COLUMNS };
          await writeAnswer(context.output, answer, { spaces });
          return undefined;
        },
        DATABASE_NAMES,
      ),
    ),
};
