import type { Json } from '../../decode/json.ts';
import { accountKeys, askAccount } from '../../questions/account.ts';
import { askedAddress } from '../../questions/ask.ts';
import { checkList, columns, writeAnswer } from '../answers.ts';
import { wholeNumber } from '../arguments.ts';
import { argument, type LedgerQuestion, ledgerCommand } from '../ledger-command.ts';

const BLOCK_COLUMNS = columns(
  '>height',
  'type',
  'toAddress',
  '>amount',
  'tokenStandard',
  'call.method',
  'hash',
);

/** One account: chain, balances, unreceived sends, plasma. */
export const accountQuestion: LedgerQuestion = {
  name: 'account',
  summary: 'one account: its chain, balances, unreceived sends, plasma',
  details: 'CSV holds one list: the balances, or the one named with --list.',
  positionals: [{ name: 'address', help: 'z1… or the name of an embedded contract' }],
  options: {
    blocks: { value: 'number', help: 'newest blocks of the chain to show; 25 unless given' },
    unreceived: { value: 'number', help: 'unreceived sends to show; 500 unless given' },
    list: { value: 'name', help: 'only this list: balances, unreceived or blocks' },
  },
  keys: (_, args) => accountKeys(askedAddress(argument(args, 0))),
  async answer(ledger, args, context) {
    const { blocks, unreceived, list } = args.values;
    const answer = await askAccount(ledger, askedAddress(argument(args, 0)), {
      ...(blocks === undefined ? {} : { blocks: wholeNumber(blocks, '--blocks') }),
      ...(unreceived === undefined ? {} : { unreceived: wholeNumber(unreceived, '--unreceived') }),
    });
    const items = (name: string) => answer[name] as readonly Json[];
    const lists = {
      balances: {
        items: items('balances'),
        columns: columns('tokenStandard', '>balance', 'token.symbol', '>token.decimals'),
      },
      unreceived: {
        items: items('unreceived'),
        columns: columns('address', '>amount', 'tokenStandard', 'hash'),
      },
      blocks: { items: items('blocks'), columns: BLOCK_COLUMNS },
    };
    checkList(list, Object.keys(lists));
    await writeAnswer(context.output, answer, lists, list);
    return undefined;
  },
};

export const account = ledgerCommand(accountQuestion);
