import { askedMomentum } from '../../questions/ask.ts';
import { askMomentum } from '../../questions/momentums.ts';
import { columns, writeAnswer } from '../answers.ts';
import { argument, type LedgerQuestion, ledgerCommand } from '../ledger-command.ts';

/** One momentum and the blocks it confirmed. */
export const momentumQuestion: LedgerQuestion = {
  name: 'momentum',
  summary: 'one momentum and the account blocks it confirmed',
  positionals: [{ name: 'height|hash', help: 'which momentum' }],
  options: {},
  keys: () => [],
  async answer(ledger, args, context) {
    const answer = await askMomentum(ledger, askedMomentum(argument(args, 0)));
    const { momentum, blocks } = answer;
    if (context.output.format === 'json') await context.output.json(answer);
    else
      await writeAnswer(
        context.output,
        { ...momentum, content: blocks },
        {
          blocks: {
            items: blocks,
            columns: columns(
              'address',
              '>height',
              'type',
              'toAddress',
              '>amount',
              'tokenStandard',
              'hash',
            ),
          },
        },
      );
    return undefined;
  },
};

export const momentum = ledgerCommand(momentumQuestion);
