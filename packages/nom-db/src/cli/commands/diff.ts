import { askedHeight } from '../../questions/ask.ts';
import { askDiff } from '../../questions/diff.ts';
import { columns, rows } from '../answers.ts';
import { argument, ledgerCommand } from '../ledger-command.ts';

/** What a momentum changed, key by key. */
export const diff = ledgerCommand({
  name: 'diff',
  summary: 'what one momentum changed, key by key, before and after, decoded',
  positionals: [{ name: 'height', help: 'which momentum' }],
  options: {},
  async answer(ledger, args, { output }) {
    const answer = await askDiff(ledger, askedHeight(argument(args, 0)));
    if (output.format === 'json') await output.json(answer);
    else {
      const shown = columns('space', 'key', 'before', 'after');
      await output.table(shown, rows(answer.changes, shown));
    }
    return undefined;
  },
});
