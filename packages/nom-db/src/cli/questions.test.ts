import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressText } from '../decode/address.ts';
import { concat, fromHex, toHex } from '../decode/bytes.ts';
import { POINT } from '../decode/consensus.ts';
import { encodeMessage } from '../testkit/encode.ts';
import { BOB, sampleLedger } from '../testkit/sample.ts';
import { COMMANDS } from './registry.ts';
import { run } from './run.ts';

// The commands on a data directory that Google's LevelDB wrote, from the sample in memory.
const sample = sampleLedger();
const bob = addressText(BOB);
let home: string;

async function write(name: string, entries: Iterable<readonly [Uint8Array, Uint8Array]>) {
  const directory = join(home, name);
  await mkdir(directory, { recursive: true });
  const options = { keyEncoding: 'view', valueEncoding: 'view' } as const;
  const database = new ClassicLevel<Uint8Array, Uint8Array>(directory, options);
  const batch = Array.from(entries, ([key, value]) => ({ type: 'put' as const, key, value }));
  await database.batch(batch);
  await database.close();
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'nom-db-questions-'));
  const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
  await write(
    'data/nom',
    [...sample.ledger.stored].map(([key, value]) => [bytes(key), value] as const),
  );
  const hash = new Uint8Array(32);
  const point = { previousHash: hash, endHash: hash, totalWeight: 0n, pillars: [] };
  await write('data/consensus', [
    [fromHex(`0a${'07'.repeat(32)}`), fromHex('00')],
    [fromHex('010000000000000000'), concat([fromHex('00'), encodeMessage(POINT, point, 0)])],
  ]);
  await write('data/network', [[bytes('version'), fromHex('08')]]);
  await write('other/wallets', [[fromHex('01'), fromHex('01')]]);
});
afterAll(() => rm(home, { recursive: true }));

async function call(command: string, ...argv: string[]) {
  let [out, err] = ['', ''];
  const code = await run([command, join(home, 'data'), ...argv], COMMANDS, {
    out: async (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    isTerminal: false,
    version: '0',
  });
  return { code, out, err };
}

async function json(command: string, ...argv: string[]) {
  const { code, out, err } = await call(command, ...argv, '--json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
}

describe('each command in three forms', () => {
  const calls: string[][] = [
    ['info'],
    ['momentum', '3'],
    ['momentum', toHex(sample.ledger.momentums[1]!.hash)],
    ['momentums', '--from', '2', '--to', '4'],
    ['account', bob],
    ['account', 'token', '--list', 'blocks'],
    ['block', toHex(sample.call.hash)],
    ['contract', 'token'],
    ['contract', 'token', '--storage'],
    ['diff', '4'],
    ['at', '2', 'account', bob],
    ['at', '3', 'contract', 'token', '--storage'],
    ['lattice', '3', '4'],
    ['consensus'],
    ['stats'],
    ['stats', '--growth'],
    ['export', '--spaces', 'balance'],
    ['export', '--database', 'network'],
    ['verify'],
  ];

  test.each(calls)('%s', async (...argv) => {
    const [command, ...rest] = argv;
    const answer = await json(command!, ...rest);
    expect(Object.keys(answer).length).toBeGreaterThan(0);
    const human = await call(command!, ...rest);
    expect([human.code, human.err]).toEqual([0, '']);
    expect(human.out).not.toMatch(/undefined|\[object|NaN/);
    const csv = await call(command!, ...rest, '--csv');
    expect([csv.code, csv.err]).toEqual([0, '']);
    const [heading, ...lines] = csv.out.trimEnd().split('\r\n');
    expect(heading).toMatch(/^[\w.,]+$/);
    if (command !== 'verify') expect(lines.length).toBeGreaterThan(0);
    for (const line of csv.out.split('\r\n').slice(0, -1))
      expect(line.replaceAll(/"(?:[^"]|"")*"/g, '').split(',')).toHaveLength(
        heading!.split(',').length,
      );
  });
});

describe('answers', () => {
  test('agree with the library', async () => {
    expect((await json('info')).frontier.height).toBe(5);
    expect((await json('account', bob)).balances).toMatchObject([{ balance: '330' }]);
    expect((await json('at', '2', 'account', bob)).balances).toMatchObject([{ balance: '50' }]);
    expect((await json('momentums')).map(({ height }: { height: number }) => height)).toEqual([
      1, 2, 3, 4, 5,
    ]);
    const rows = await json('export');
    expect(rows).toHaveLength(sample.ledger.stored.size);
    expect(rows[0]).toMatchObject({ space: 'frontier', value: { height: 5 } });
    expect((await json('verify')).violations).toEqual([]);
  });

  test('include a drawing of the lattice', async () => {
    expect((await call('lattice', '3', '4', '--mermaid')).out).toMatch(/^flowchart TB\n/);
  });

  test('may be asked of the nom directory itself', async () => {
    let out = '';
    const streams = { err: () => {}, isTerminal: false, version: '0' };
    await run(['momentum', join(home, 'data', 'nom'), '1', '--json'], COMMANDS, {
      ...streams,
      out: async (text) => {
        out += text;
      },
    });
    expect(JSON.parse(out).momentum.height).toBe(1);
  });
});

describe('what goes wrong is told', () => {
  test.each([
    [['momentum', '9'], 6, 'height 9 is not between 1 and 5'],
    [['momentum', 'x'], 2, '"x" is not a height'],
    [['block', '00'.repeat(32)], 6, 'no confirmed block has the hash 0000'],
    [['account', 'z1x'], 2, 'z1x'],
    [['account', 'constructor'], 2, 'address "constructor", byte 0'],
    [['account', bob, '--list', 'toString'], 2, '--list must be'],
    [['lattice', '1', '9'], 6, 'height 9 is not between 1 and 5'],
    [['account', bob, '--list', 'x'], 2, '--list must be balances, unreceived, blocks'],
    [['contract', 'x'], 2, '"x" is no embedded contract; these are: plasma,'],
    [['diff', '0'], 6, 'height 0 is not between'],
    [['at', '9', 'account', bob], 6, 'height 9 is not between'],
    [['at', '2', 'verify'], 2, 'at cannot ask "verify"; it can: account,'],
    [['at', '2', 'account'], 2, '<address> is missing'],
    [['at', '2', 'account', bob, 'more'], 2, 'unexpected "more"'],
    [['at', '1', 'account', bob, '--memory', '0'], 1, 'more than 0 bytes of state changed'],
    [['consensus', '--list', 'x'], 2, '--list must be epochs'],
    [['export', '--database', 'x'], 2, '--database must be nom'],
  ])('%s', async (argv, code, message) => {
    const answer = await call(argv[0]!, ...argv.slice(1));
    expect(answer.code).toBe(code);
    expect(answer.err).toContain(message);
    expect(answer.out).toBe('');
  });

  test('a directory that is no data directory', async () => {
    const ask = async (directory: string) => {
      let err = '';
      const streams = { out: async () => {}, isTerminal: false, version: '0' };
      const code = await run(['momentum', directory, '1'], COMMANDS, {
        ...streams,
        err: (text) => {
          err += text;
        },
      });
      return { code, err };
    };
    const other = await ask(join(home, 'other'));
    expect(other).toMatchObject({ code: 3 });
    expect(other.err).toContain('it holds no "nom" database (but wallets)');
    expect((await ask(join(home, 'nowhere'))).err).toContain(
      `there is no directory ${join(home, 'nowhere')}`,
    );
    expect(await ask(join(home, 'data/consensus'))).toMatchObject({ code: 3 });
    expect((await ask(join(home, 'other/wallets'))).err).toContain('has no frontier momentum');
    if (process.platform !== 'win32') {
      // A directory that may not be looked into is no missing one; as root, a loop is such.
      await mkdir(join(home, 'loop'));
      await symlink('nom', join(home, 'loop/nom'));
      const loop = await ask(join(home, 'loop'));
      expect(loop).toMatchObject({ code: 4 });
      expect(loop.err).toContain(`${join(home, 'loop/nom')} could not be read: ELOOP`);
      expect(await ask(join(home, 'loop/nom'))).toMatchObject({ code: 4 });
    }
    await writeFile(join(home, 'data/nom/CURRENT.bak'), '');
    expect(await ask(join(home, 'data/nom'))).toEqual({ code: 0, err: '' });
  });
});
