import type { ComparedCell, ComparisonTable } from './model.ts';

const cell = (text: string, keys: number[] = [], state: ComparedCell['state'] = 'known') => ({
  state,
  text,
  keys,
});
const unknown = cell('unknown', [], 'unknown');

/** Four machines, four columns in two groups, every kind of column and the states that sort apart. */
export const SMALL: ComparisonTable = {
  groups: [
    { id: 'identity', title: 'Identity' },
    { id: 'limits', title: 'Limits' },
  ],
  columns: [
    column('identity.family', 'identity', 'enum', [
      { id: 'evm', label: 'EVM' },
      { id: 'wasm', label: 'WebAssembly' },
    ]),
    column('limits.size', 'limits', 'number'),
    column('limits.kinds', 'limits', 'set', [
      { id: 'first', label: 'First' },
      { id: 'second', label: 'Second' },
    ]),
    column('limits.words', 'limits', 'text'),
  ],
  rows: [row('alpha', 1), row('beta', 1), row('gamma', 2), row('delta', 2)],
  firstColumns: ['identity.family', 'limits.size'],
  cells: [
    [cell('EVM', [0]), cell('24 KiB', [1]), cell('First', [0]), cell('a | b')],
    [cell('WebAssembly', [1]), unknown, cell('First, Second', [0, 1]), cell('b')],
    [cell('WebAssembly', [1]), cell('1,000 bytes', [0]), unknown, cell('–', [], 'missing')],
    [
      cell('EVM', [0]),
      cell('none by design', [], 'none-by-design'),
      cell('Second', [1]),
      cell('b (disputed)', [], 'disputed'),
    ],
  ],
};

function column(
  id: string,
  group: string,
  kind: 'enum' | 'set' | 'number' | 'text',
  options: { id: string; label: string }[] = [],
) {
  return { id, group, title: `Title of ${id}`, meaning: 'What is asked.', kind, options };
}

function row(id: string, tier: number) {
  const name = id[0]!.toUpperCase() + id.slice(1);
  return { id, name, vm: 'VM', network: 'mainnet', tier, aliases: [`old ${id}`] };
}
