import { askStats, type Growth } from '../../../packages/nom-db/src/questions/index.ts';
import { bytes } from '../format.ts';
import { PAGE_ROWS, type Section, type View } from '../view.ts';
import { number } from './pieces.ts';
import { type Asking, counting } from './session.ts';

/** Keys and bytes of every key space, and how the patches grew. Reads everything. */
export async function sizes(asking: Asking): Promise<View> {
  const { spaces, growth, unknown } = await askStats(asking.session.databases, counting(asking));
  const total = spaces.reduce((sum, { keyBytes, valueBytes }) => sum + keyBytes + valueBytes, 0);
  const sections: Section[] = [
    {
      kind: 'table',
      id: 'spaces',
      title: 'Key spaces',
      columns: [
        { name: 'database', title: 'Database' },
        { name: 'space', title: 'Key space' },
        { name: 'layout', title: 'Layout of the key' },
        { name: 'keys', title: 'Keys', number: true },
        { name: 'deleted', title: 'of them deleted', number: true },
        { name: 'bytes', title: 'Bytes', number: true },
        { name: 'share', title: 'Share', number: true },
      ],
      rows: spaces.map(({ database, space, layout, keys, deleted, keyBytes, valueBytes }) => [
        [{ text: database }],
        [{ text: space, to: { show: 'keys', database, prefix: '', space } }],
        [{ text: layout, code: true }],
        number(keys),
        number(deleted),
        [{ text: bytes(keyBytes + valueBytes), full: String(keyBytes + valueBytes) }],
        [{ text: `${((100 * (keyBytes + valueBytes)) / (total || 1)).toFixed(1)} %` }],
      ]),
      empty: 'The databases hold no keys.',
    },
  ];
  if (growth.length > 0) sections.push(growthSection(growth));
  return {
    place: { show: 'sizes' },
    title: 'Key spaces',
    notes: [
      'Sizes are those of keys and values, before LevelDB compresses them. A deleted key of the ledger stays, with an empty value.',
      ...(unknown ? [`${unknown} keys fit no known layout; they are listed as "unknown".`] : []),
    ],
    related: Object.keys(asking.session.databases).map((name) => {
      const database = name as keyof typeof asking.session.databases;
      return { text: `${name} as a tree`, to: { show: 'prefix', database, prefix: '' } };
    }),
    sections,
    data: { spaces, growth },
  };
}

function growthSection(growth: readonly Growth[]): Section {
  return {
    kind: 'table',
    id: 'growth',
    title: 'Growth by height',
    columns: [
      { name: 'from', title: 'From momentum', number: true },
      { name: 'to', title: 'to', number: true },
      { name: 'redoBytes', title: 'Redo patches', number: true },
      { name: 'undoBytes', title: 'Undo patches', number: true },
    ],
    rows: joined(growth).map(({ from, to, redoBytes, undoBytes }) => [
      number(from),
      number(to),
      [{ text: bytes(redoBytes), full: String(redoBytes) }],
      [{ text: bytes(undoBytes), full: String(undoBytes) }],
    ]),
    empty: 'There are no patches.',
  };
}

/** At most one page of rows: neighbours are added up until they fit. */
function joined(rows: readonly Growth[]): readonly Growth[] {
  let fitting = rows;
  while (fitting.length > PAGE_ROWS) {
    const pairs: Growth[] = [];
    for (let i = 0; i < fitting.length; i += 2) {
      const [a, b] = [fitting[i]!, fitting[i + 1]];
      pairs.push({
        from: a.from,
        to: b?.to ?? a.to,
        redoBytes: a.redoBytes + (b?.redoBytes ?? 0),
        undoBytes: a.undoBytes + (b?.undoBytes ?? 0),
      });
    }
    fitting = pairs;
  }
  return fitting;
}
