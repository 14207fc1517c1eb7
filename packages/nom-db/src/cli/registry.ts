import type { Command } from './command.ts';
import { account } from './commands/account.ts';
import { at } from './commands/at.ts';
import { block } from './commands/block.ts';
import { consensus } from './commands/consensus.ts';
import { contract } from './commands/contract.ts';
import { diff } from './commands/diff.ts';
import { exportAll } from './commands/export.ts';
import { info } from './commands/info.ts';
import { lattice } from './commands/lattice.ts';
import { momentum } from './commands/momentum.ts';
import { momentums } from './commands/momentums.ts';
import { raw } from './commands/raw.ts';
import { stats } from './commands/stats.ts';
import { verify } from './commands/verify.ts';

/** All commands, in the order of the help. A new command is a file in `commands/` and a line here. */
export const COMMANDS: readonly Command[] = [
  info,
  momentum,
  momentums,
  account,
  block,
  contract,
  diff,
  at,
  lattice,
  consensus,
  stats,
  exportAll,
  verify,
  raw,
];
