import { askedHeight } from '../../questions/ask.ts';
import { ledgerAt } from '../../questions/at.ts';
import { wholeNumber } from '../arguments.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../exit-codes.ts';
import { DIRECTORY, type LedgerQuestion, readable } from '../ledger-command.ts';
import { withLedger } from '../node-directory.ts';
import { accountQuestion } from './account.ts';
import { blockQuestion } from './block.ts';
import { contractQuestion } from './contract.ts';
import { latticeQuestion } from './lattice.ts';
import { momentumQuestion } from './momentum.ts';
import { momentumsQuestion } from './momentums.ts';

const QUESTIONS: readonly LedgerQuestion[] = [
  accountQuestion,
  contractQuestion,
  blockQuestion,
  momentumQuestion,
  momentumsQuestion,
  latticeQuestion,
];
const NAMES = QUESTIONS.map(({ name }) => name).join(', ');

/** Any question about the ledger, asked of an older momentum. */
export const at: Command = {
  name: 'at',
  summary: 'the state as it was after a momentum: at <data directory> <height> <command …>',
  details: `Commands: ${NAMES}, with their own arguments (without the data directory) and options.
The state is rebuilt from undo patches: the further back, the longer it takes.`,
  positionals: [
    DIRECTORY,
    { name: 'height', help: 'the momentum after which to ask' },
    { name: 'command', help: `what to ask: ${NAMES}` },
    { name: 'arguments', help: 'what the command takes', optional: true, rest: true },
  ],
  options: {
    ...Object.assign({}, ...QUESTIONS.map(({ options }) => options)),
    memory: { value: 'MiB', help: 'most memory for what changed since; 192 unless given' },
  },
  async run(args, context) {
    const [directory, height, name, ...rest] = args.positionals;
    const question = QUESTIONS.find((one) => one.name === name);
    if (!question) throw new UsageError(`at cannot ask "${name}"; it can: ${NAMES}`);
    const missing = question.positionals[rest.length];
    if (missing) throw new UsageError(`<${missing.name}> is missing: ${missing.help}`);
    if (rest.length > question.positionals.length)
      throw new UsageError(`unexpected "${rest[question.positionals.length]}"`);
    const asked = askedHeight(height!);
    const memory = args.values.memory;
    return readable(() =>
      withLedger(directory!, context, async (ledger) => {
        const asking = { ...args, positionals: rest };
        const then = await ledgerAt(ledger, asked, {
          only: await question.keys(ledger, asking),
          ...(memory === undefined ? {} : { maxBytes: wholeNumber(memory, '--memory') * 2 ** 20 }),
          onProgress: context.progress('undo patches'),
        });
        return question.answer(then, asking, context);
      }),
    );
  },
};
