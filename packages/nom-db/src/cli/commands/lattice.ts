import { askedHeight } from '../../questions/ask.ts';
import { askLattice } from '../../questions/lattice.ts';
import { latticeMermaid } from '../../questions/mermaid.ts';
import { columns, writeAnswer } from '../answers.ts';
import { argument, type LedgerQuestion, ledgerCommand } from '../ledger-command.ts';

/** A stretch of the block lattice. */
export const latticeQuestion: LedgerQuestion = {
  name: 'lattice',
  summary: 'the account blocks of some momentums and the links between them',
  positionals: [
    { name: 'from', help: 'height of the first momentum' },
    { name: 'to', help: 'height of the last momentum, included' },
  ],
  options: { mermaid: { help: 'a mermaid diagram (at most 60 blocks)' } },
  keys: () => [],
  async answer(ledger, args, context) {
    const [from, to] = [0, 1].map((place) => askedHeight(argument(args, place)));
    const onProgress = context.progress('momentums');
    const lattice = await askLattice(ledger, from!, to!, { onProgress });
    if (args.switches.has('mermaid')) await context.output.text(latticeMermaid(lattice));
    else
      await writeAnswer(context.output, lattice, {
        blocks: {
          items: lattice.blocks,
          columns: columns('>momentum', 'address', '>height', 'type', 'hash'),
        },
        links: { items: lattice.links, columns: columns('kind', 'from', 'to', 'outside') },
      });
    return undefined;
  },
};

export const lattice = ledgerCommand(latticeQuestion);
