import { expect, test } from 'vitest';
import { type Cell, type Format, Output } from './output.ts';

async function written(format: Format, use: (output: Output) => Promise<void>) {
  const pieces: string[] = [];
  await use(
    new Output(format, async (text) => {
      pieces.push(text);
    }),
  );
  return { text: pieces.join(''), pieces: pieces.length };
}

const columns = [
  { name: 'height', align: 'right' as const },
  { name: 'address', title: 'account' },
  { name: 'amount' },
];
const rows: Cell[][] = [
  [1n, 'z1qq', 2n ** 70n],
  [20000n, null, Uint8Array.of(0, 255)],
];

test('a table for people is aligned', async () => {
  const { text } = await written('human', (output) => output.table(columns, rows));
  expect(text.split('\n')).toEqual([
    'height  account  amount',
    '     1  z1qq     1180591620717411303424',
    ' 20000           00ff',
    '',
  ]);
});

test('a table as JSON keeps exact numbers and says null', async () => {
  const { text } = await written('json', (output) => output.table(columns, rows));
  expect(JSON.parse(text)).toEqual([
    { height: 1, address: 'z1qq', amount: '1180591620717411303424' },
    { height: 20000, address: null, amount: '00ff' },
  ]);
});

test('CSV quotes what needs it', async () => {
  const { text } = await written('csv', (output) =>
    output.table([{ name: 'a' }, { name: 'b' }], [['x,y', 'say "no"']]),
  );
  expect(text).toBe('a,b\r\n"x,y","say ""no"""\r\n');
});

test('people see times, and text that cannot command their terminal', async () => {
  const record = {
    timestamp: 1795341780,
    'genesis.timestamp': 7,
    'a.end': 1795341780,
    height: 1795341780,
  };
  const { text } = await written('human', (output) => output.record(record));
  expect(text.replaceAll(/ {2,}/g, ': ')).toBe(
    'timestamp: 2026-11-22 10:03:00Z\ngenesis.timestamp: 7\na.end: 2026-11-22 10:03:00Z\nheight: 1795341780\n',
  );
  const evil = 'a\u001b[2Jb\nc\u202ed\u009b';
  const told = await written('human', (output) => output.table([{ name: 'name' }], [[evil]]));
  expect(told.text).toBe('name\na\\u{1b}[2Jb\\u{a}c\\u{202e}d\\u{9b}\n');
  const json = await written('json', (output) => output.table([{ name: 'name' }], [[evil]]));
  expect(JSON.parse(json.text)).toEqual([{ name: evil }]);
  const far = await written('human', (output) => output.record({ time: 2 ** 53 - 1 }));
  expect(far.text).toBe('time  9007199254740991\n');
});

test('a record in each format', async () => {
  const record = { height: 7n, chain: 'live' };
  const human = await written('human', (output) => output.record(record));
  expect(human.text).toBe('height  7\nchain   live\n');
  const json = await written('json', (output) => output.record(record));
  expect(JSON.parse(json.text)).toEqual({ height: 7, chain: 'live' });
  const csv = await written('csv', (output) => output.record(record));
  expect(csv.text).toBe('height,chain\r\n7,live\r\n');
});

test('rows are handed on while more are read', async () => {
  let produced = 0;
  let producedAtFirstPiece = 0;
  async function* endless() {
    for (; produced < 100_000; produced++) yield [produced, 'a row of a long table'];
  }
  const output = new Output('human', async () => {
    producedAtFirstPiece ||= produced;
  });
  await output.table([{ name: 'n' }, { name: 'text' }], endless());
  expect(producedAtFirstPiece).toBeGreaterThan(0);
  expect(producedAtFirstPiece).toBeLessThan(10_000);
});
