import { askedHeight } from '../../questions/ask.ts';
import { verifyLedger } from '../../questions/verify/index.ts';
import { columns, writeAnswer } from '../answers.ts';
import { wholeNumber } from '../arguments.ts';
import { EXIT } from '../exit-codes.ts';
import { ledgerCommand } from '../ledger-command.ts';

/** Recomputes what a ledger claims. */
export const verify = ledgerCommand({
  name: 'verify',
  summary: 'recompute hashes, signatures, chains, changes hashes, indexes, undo and redo',
  details: `Reads the whole chain, or with --from what came since: the momentum before is taken as it is.
Stops at the first violation and names its key; exit code 1 then. Nothing is executed: it is checked
that the database holds what was signed, not that contracts ran rightly.`,
  positionals: [],
  options: {
    from: { value: 'height', help: 'first momentum to verify; 1 unless given' },
    'no-signatures': { help: 'without signatures, which take most of the time' },
    undo: { value: 'number', help: 'newest momentums to undo and redo; 1000 unless given' },
    violations: { value: 'number', help: 'go on to this many violations; 1 unless given' },
  },
  async answer(ledger, { values, switches }, context) {
    const { from, undo, violations } = values;
    const answer = await verifyLedger(ledger, {
      ...(from === undefined ? {} : { from: askedHeight(from) }),
      signatures: !switches.has('no-signatures'),
      ...(undo === undefined ? {} : { undoDepth: wholeNumber(undo, '--undo') }),
      ...(violations === undefined
        ? {}
        : { most: Math.max(1, wholeNumber(violations, '--violations')) }),
      onProgress: context.progress('steps'),
    });
    await writeAnswer(context.output, answer, {
      violations: {
        items: answer.violations,
        columns: columns('check', '>height', 'key', 'message'),
      },
    });
    return answer.violations.length ? EXIT.failed : EXIT.ok;
  },
});
