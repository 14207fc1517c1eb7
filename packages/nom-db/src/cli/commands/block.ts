import { askedHash } from '../../questions/ask.ts';
import { askBlock, blockKeys } from '../../questions/block.ts';
import { flat } from '../answers.ts';
import { argument, type LedgerQuestion, ledgerCommand } from '../ledger-command.ts';

/** One account block with its confirmation and the block it pairs with. */
export const blockQuestion: LedgerQuestion = {
  name: 'block',
  summary: 'one account block, its confirmation and the block it pairs with',
  positionals: [{ name: 'hash', help: 'hash of a confirmed account block' }],
  options: {},
  keys: (ledger, args) => blockKeys(ledger, askedHash(argument(args, 0))),
  async answer(ledger, args, { output }) {
    const answer = await askBlock(ledger, askedHash(argument(args, 0)));
    if (output.format === 'json') await output.json(answer);
    else await output.record(flat(answer));
    return undefined;
  },
};

export const block = ledgerCommand(blockQuestion);
