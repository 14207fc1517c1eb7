import { embeddedContracts } from '../../decode/abi/index.ts';
import { DATABASE_NAMES } from '../../questions/databases.ts';
import { exportEntries } from '../../questions/export.ts';
import { hexBytes } from '../arguments.ts';
import type { Command } from '../command.ts';
import { entryRows } from '../entries.ts';
import { UsageError } from '../exit-codes.ts';
import { DIRECTORY } from '../ledger-command.ts';
import { openNode } from '../node-directory.ts';

/** Every entry of a database, decoded. */
export const exportAll: Command = {
  name: 'export',
  summary: 'every entry of a database in key order, decoded; nothing is left out',
  details: `Entries that fit no known layout come as "unknown" with their bytes in hex. The names of key spaces
are those that \`stats\` shows; "storage" stands for the storage of all contracts.`,
  positionals: [DIRECTORY],
  options: {
    database: { value: 'name', help: 'nom, consensus or network; nom unless given' },
    spaces: { value: 'names', help: 'only these key spaces, separated by commas' },
    prefix: { value: 'hex', help: 'only keys that start with these bytes' },
    live: { help: 'without deletion marks' },
  },
  async run({ positionals, values, switches }, context) {
    const name = DATABASE_NAMES.find((one) => one === (values.database ?? 'nom'));
    if (!name) throw new UsageError(`--database must be ${DATABASE_NAMES.join(', ')}`);
    const { spaces, prefix } = values;
    const node = await openNode(positionals[0]!, context, name, [name]);
    try {
      const entries = exportEntries(name, node.databases[name]!, embeddedContracts(), {
        ...(spaces === undefined ? {} : { spaces: spaces.split(',') }),
        ...(prefix === undefined ? {} : { prefix: hexBytes(prefix, '--prefix') }),
        live: switches.has('live'),
        onProgress: context.progress('keys'),
      });
      await entryRows(context.output, entries);
    } finally {
      await node.close();
    }
    return undefined;
  },
};
