import type { Command } from './command.ts';
import { raw } from './commands/raw.ts';

/** All commands, in the order of the help. A new command is a file in `commands/` and a line here. */
export const COMMANDS: readonly Command[] = [raw];
