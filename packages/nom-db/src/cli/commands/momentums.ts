import { askedHeight } from '../../questions/ask.ts';
import { askMomentums } from '../../questions/momentums.ts';
import { columns } from '../answers.ts';
import { type LedgerQuestion, ledgerCommand } from '../ledger-command.ts';

/** A list of momentums. */
export const momentumsQuestion: LedgerQuestion = {
  name: 'momentums',
  summary: 'a list of momentums',
  positionals: [],
  options: {
    from: { value: 'height', help: 'first momentum; 1 unless given' },
    to: { value: 'height', help: 'last momentum, included; the newest unless given' },
  },
  keys: () => [],
  async answer(ledger, { values: { from, to } }, context) {
    const range = {
      ...(from === undefined ? {} : { from: askedHeight(from) }),
      ...(to === undefined ? {} : { to: askedHeight(to) }),
    };
    const list = askMomentums(ledger, range, { onProgress: context.progress('momentums') });
    const shown = columns(
      '>height',
      '>timestamp',
      'producer',
      '>blocks',
      '>size',
      'hash',
      'changesHash',
    );
    await context.output.table(shown, cells());
    async function* cells() {
      for await (const row of list) yield shown.map(({ name }) => row[name as keyof typeof row]);
    }
    return undefined;
  },
};

export const momentums = ledgerCommand(momentumsQuestion);
