import { askedHeight } from '../../questions/ask.ts';
import { askDiff, type Change } from '../../questions/diff.ts';
import { brief, columns, keyText, rows } from '../answers.ts';
import { argument, ledgerCommand } from '../ledger-command.ts';
import type { Cell } from '../output.ts';

/** What a momentum changed, key by key. */
export const diff = ledgerCommand({
  name: 'diff',
  summary: 'what one momentum changed, key by key, before and after, decoded',
  positionals: [{ name: 'height', help: 'which momentum' }],
  options: {},
  async answer(ledger, args, { output }) {
    const answer = await askDiff(ledger, askedHeight(argument(args, 0)));
    if (output.format === 'json') await output.json(answer);
    else if (output.format === 'csv') {
      const shown = columns('space', 'key', 'before', 'after');
      await output.table(shown, rows(answer.changes, shown));
    } else await output.table(columns('space', 'key', 'change'), answer.changes.map(told));
    return undefined;
  },
});

/** One change for people: what was added, removed, or became what. */
function told({ space, key, before, after, same }: Change): Cell[] {
  const [old, now] = [brief(before), brief(after)];
  const change = same
    ? `written again: ${now}`
    : `${before === null ? '(none)' : old} → ${after === null ? '(none)' : now}`;
  return [space, keyText(key), change];
}
