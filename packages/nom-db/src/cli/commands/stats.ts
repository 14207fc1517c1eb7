import { askStats } from '../../questions/stats.ts';
import { columns, writeAnswer } from '../answers.ts';
import type { Command } from '../command.ts';
import { DIRECTORY } from '../ledger-command.ts';
import { openNode } from '../node-directory.ts';
import { SPACE_COLUMNS } from './info.ts';

/** Bytes and keys by prefix, growth by height. */
export const stats: Command = {
  name: 'stats',
  summary: 'keys and bytes by key space, and growth by height',
  details: `Sizes are of keys and values before LevelDB compresses them. "deleted" counts deletion marks,
which stay in the database. CSV holds the key spaces, or with --growth the growth.`,
  positionals: [DIRECTORY],
  options: { growth: { help: 'only the bytes of redo and undo patches by height' } },
  async run({ positionals, switches }, context) {
    const node = await openNode(positionals[0]!, context, undefined);
    try {
      const answer = await askStats(node.databases, { onProgress: context.progress('keys') });
      const growth = columns('>from', '>to', '>redoBytes', '>undoBytes');
      await writeAnswer(
        context.output,
        answer,
        {
          spaces: { items: answer.spaces, columns: SPACE_COLUMNS },
          growth: { items: answer.growth, columns: growth },
        },
        switches.has('growth') ? 'growth' : undefined,
      );
    } finally {
      await node.close();
    }
    return undefined;
  },
};
