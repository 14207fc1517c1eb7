import { askedContract } from '../../questions/ask.ts';
import { askContract, askStorage, contractKeys } from '../../questions/contract.ts';
import { columns, writeAnswer } from '../answers.ts';
import { entryRows } from '../entries.ts';
import { argument, type LedgerQuestion, ledgerCommand } from '../ledger-command.ts';

/** An embedded contract, or all it stores. */
export const contractQuestion: LedgerQuestion = {
  name: 'contract',
  summary: 'an embedded contract; with --storage all it stores, decoded',
  positionals: [{ name: 'contract', help: 'plasma, pillar, token, …, or its address' }],
  options: { storage: { help: 'every key it stores and its value' } },
  keys: (_, args) => contractKeys(askedContract(argument(args, 0))),
  async answer(ledger, args, context) {
    const name = askedContract(argument(args, 0));
    const onProgress = context.progress('keys');
    if (args.switches.has('storage')) {
      await entryRows(context.output, askStorage(ledger, name, { onProgress }));
      return undefined;
    }
    const answer = await askContract(ledger, name, { onProgress });
    const balances = answer.balances as [];
    await writeAnswer(context.output, answer, {
      balances: {
        items: balances,
        columns: columns('tokenStandard', '>balance', 'token.symbol', '>token.decimals'),
      },
    });
    return undefined;
  },
};

export const contract = ledgerCommand(contractQuestion);
