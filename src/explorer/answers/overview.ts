import type { JsonObject } from '../../../packages/nom-db/src/decode/json.ts';
import { askMomentum } from '../../../packages/nom-db/src/questions/index.ts';
import { bytes, count, time } from '../format.ts';
import type { Cell, Section, View } from '../view.ts';
import { link, nothing, number, Pieces, plain } from './pieces.ts';
import type { Asking } from './session.ts';

/** What was opened: the chain with its first and newest momentum, and the files of each database. */
export async function overview({ session }: Asking): Promise<View> {
  const { ledger, reports } = session;
  const notes = [...reports].flatMap(([name, { torn }]) =>
    torn.map(
      ({ file, offset }) =>
        `${name}/${file} ends in the middle of a record at byte ${count(offset)}: the node was interrupted or was writing. Everything before it is shown.`,
    ),
  );
  const sections: Section[] = [];
  let chain: JsonObject = {};
  if (ledger) {
    const [genesis, frontier] = await Promise.all([
      askMomentum(ledger, { height: 1n }, { most: 0 }),
      askMomentum(ledger, { height: ledger.version.height }, { most: 0 }),
    ]);
    chain = { genesis: genesis.momentum, frontier: frontier.momentum };
    sections.push(chainSection(genesis.momentum, frontier.momentum));
    if (ledger.unfinished !== undefined)
      notes.push(
        `Momentum ${ledger.unfinished} was being written when the database was closed or copied. Everything is shown as of momentum ${ledger.frontier.height}.`,
      );
  } else notes.push('There is no "nom" database: only keys and values can be shown.');
  sections.push(filesSection(reports));
  const files = Object.fromEntries(
    [...reports].map(([name, { manifest, levels, logs }]) => {
      return [name, { manifest, logs, levels: levels.map((level) => ({ ...level })) }];
    }),
  );
  return {
    place: { show: 'overview' },
    title: 'Overview',
    notes,
    related: [{ text: 'Count keys and bytes of every key space', to: { show: 'sizes' } }],
    sections,
    data: { ...chain, databases: files },
  };
}

function chainSection(genesis: JsonObject, frontier: JsonObject): Section {
  const pieces = new Pieces(undefined);
  const stands = ({ height, timestamp }: JsonObject): Cell => [
    ...pieces.momentum(height!),
    { text: ` at ${time(Number(timestamp))}` },
  ];
  return {
    kind: 'fields',
    id: 'chain',
    title: 'Chain',
    fields: [
      { name: 'chain identifier', value: number(genesis.chainIdentifier!) },
      { name: 'first momentum', value: stands(genesis) },
      { name: 'newest momentum', value: stands(frontier) },
      { name: 'genesis says', value: genesisText(genesis) },
    ],
  };
}

/** The genesis momentum carries a text as its data, in base64 here. */
function genesisText({ data }: JsonObject): Cell {
  if (typeof data !== 'string' || data === '') return nothing;
  const raw = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  return plain(new TextDecoder().decode(raw));
}

function filesSection(reports: Asking['session']['reports']): Section {
  return {
    kind: 'table',
    id: 'databases',
    title: 'Databases',
    columns: [
      { name: 'database', title: 'Database' },
      { name: 'tables', title: 'Tables', number: true },
      { name: 'bytes', title: 'Size of tables', number: true },
      { name: 'logs', title: 'Logs', number: true },
      { name: 'browse', title: 'Browse' },
    ],
    rows: [...reports].map(([name, { levels, logs }]) => {
      const size = levels.reduce((sum, level) => sum + level.bytes, 0);
      return [
        [{ text: name, code: true }],
        number(levels.reduce((sum, level) => sum + level.tables, 0)),
        [{ text: bytes(size), full: String(size) }],
        number(logs.length),
        [
          ...link('keys', { show: 'keys', database: name, prefix: '' }),
          { text: ', ' },
          ...link('tree', { show: 'prefix', database: name, prefix: '' }),
        ],
      ];
    }),
    empty: 'There is none.',
  };
}
