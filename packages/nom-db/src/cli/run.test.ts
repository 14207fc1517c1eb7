import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Command } from './command.ts';
import { QUESTION_CODES } from './exit-codes.ts';
import { COMMANDS } from './registry.ts';
import { run } from './run.ts';

const RAW = COMMANDS.find(({ name }) => name === 'raw')!;
const FIXTURES = join(import.meta.dirname, '../../fixtures/leveldb');
const LEVELS = join(FIXTURES, 'levels-seed-11');

async function call(argv: string[], commands: readonly Command[] = COMMANDS) {
  let out = '';
  let err = '';
  const code = await run(argv, commands, {
    out: async (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    isTerminal: false,
    version: '1.2.3',
  });
  return { code, out, err };
}

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'nom-db-cli-'));
});
afterAll(() => rm(scratch, { recursive: true }));

describe('raw', () => {
  test('--hash prints the count and the hash that goleveldb gives', async () => {
    expect(await call(['raw', LEVELS, '--hash'])).toEqual({
      code: 0,
      out: '903 55abb074cbe50609\n',
      err: '',
    });
    const json = await call(['raw', LEVELS, '--hash', '--json']);
    expect(JSON.parse(json.out)).toEqual({ count: 903, hash: '55abb074cbe50609' });
    const csv = await call(['raw', LEVELS, '--hash', '--csv']);
    expect(csv.out).toBe('count,hash\r\n903,55abb074cbe50609\r\n');
  });

  test('prints keys and values in order, cut by prefix and limit', async () => {
    const { out } = await call(['raw', LEVELS]);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(903);
    const keys = lines.map((line) => line.split(' ')[0]!);
    expect(keys).toEqual([...keys].sort());
    const patches = lines.filter((line) => line.startsWith('66'));
    expect(patches.length).toBeGreaterThan(5);
    const some = await call(['raw', LEVELS, '--prefix', '0x66', '--limit', '5']);
    expect(some.out).toBe(`${patches.slice(0, 5).join('\n')}\n`);
    const range = await call(['raw', LEVELS, '--from', keys[10]!, '--to', keys[13]!]);
    expect(range.out).toBe(`${lines.slice(10, 13).join('\n')}\n`);
  });

  test('writes JSON and CSV of the same rows', async () => {
    const json = await call(['raw', join(FIXTURES, 'edges'), '--limit', '3', '--json']);
    const rows = [
      { key: '', value: '00' },
      { key: '00', value: '' },
      { key: '0000', value: '00' },
    ];
    expect(JSON.parse(json.out)).toEqual(rows);
    const csv = await call(['raw', join(FIXTURES, 'edges'), '--limit', '3', '--csv']);
    expect(csv.out).toBe('key,value\r\n,00\r\n00,\r\n0000,00\r\n');
    const none = await call(['raw', join(FIXTURES, 'empty'), '--json']);
    expect(JSON.parse(none.out)).toEqual([]);
  });

  test('tells about a torn log and reads the rest', async () => {
    const torn = join(scratch, 'torn');
    await cp(join(FIXTURES, 'unclean'), torn, { recursive: true });
    await truncate(join(torn, '000006.log'), 10585 - 700);
    const loud = await call(['raw', torn, '--hash']);
    expect(loud).toMatchObject({ code: 0, out: '464 7113d57d2fe0ae4c\n' });
    expect(loud.err).toContain('000006.log ends in the middle of a record');
    expect((await call(['raw', torn, '--hash', '--quiet'])).err).toBe('');
  });
});

describe('errors have a message and an exit code', () => {
  test('a wrong directory', async () => {
    const missing = await call(['raw', join(scratch, 'nowhere')]);
    expect(missing).toMatchObject({ code: 3, out: '' });
    expect(missing.err).toContain('there is no directory');
    const empty = await call(['raw', scratch]);
    expect(empty).toMatchObject({ code: 3 });
    expect(empty.err).toContain('no LevelDB directory');
    const file = await call(['raw', join(LEVELS, 'CURRENT')]);
    expect(file).toMatchObject({ code: 3 });
    expect(file.err).toContain('is not a directory');
  });

  test('the folder above gets a hint', async () => {
    const above = await call(['raw', FIXTURES]);
    expect(above.code).toBe(3);
    expect(above.err).toContain(`it holds some: ${join(FIXTURES, 'edges')}`);
  });

  test('damage names file and byte', async () => {
    const broken = join(scratch, 'broken');
    await cp(LEVELS, broken, { recursive: true });
    await writeFile(join(broken, 'CURRENT'), 'MANIFEST\n');
    const result = await call(['raw', broken]);
    expect(result).toMatchObject({ code: 5, out: '' });
    expect(result.err).toContain('CURRENT is corrupt at byte 0');
  });

  test('a missing file', async () => {
    const partial = join(scratch, 'partial');
    await cp(LEVELS, partial, { recursive: true });
    await rm(join(partial, '000045.log'));
    const result = await call(['raw', partial]);
    expect(result).toMatchObject({ code: 7, out: '' });
    expect(result.err).toContain('000045.log is missing');
  });

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'a file without permission',
    async () => {
      const locked = join(scratch, 'locked');
      await cp(LEVELS, locked, { recursive: true });
      await chmod(join(locked, 'CURRENT'), 0);
      const result = await call(['raw', locked]);
      expect(result).toMatchObject({ code: 4 });
      expect(result.err).toContain('CURRENT could not be read: permission denied');
    },
  );

  test.each([
    [['raw'], '<directory> is missing'],
    [['raw', LEVELS, 'more'], 'unexpected "more"'],
    [['raw', LEVELS, '--unknown'], "Unknown option '--unknown'"],
    [['raw', LEVELS, '--limit', 'many'], 'must be a whole number'],
    [['raw', LEVELS, '--prefix', '5'], 'must be bytes in hex'],
    [['raw', LEVELS, '--json', '--csv'], 'exclude each other'],
    [['rwa', LEVELS], 'no command "rwa"'],
  ])('usage: %j', async (argv, message) => {
    const { code, out, err } = await call(argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  test.each(Object.entries(QUESTION_CODES))('a question that fails with %s', async (code, exit) => {
    class QuestionError extends Error {
      override readonly name = 'QuestionError';
      readonly code = code;
    }
    const failing: Command = {
      ...RAW,
      run: async () => {
        throw new QuestionError('no such height');
      },
    };
    const result = await call(['raw', LEVELS], [failing]);
    expect(result.code).toBe(exit);
    expect(result.err).toContain('no such height');
  });

  test('what nobody expected is shown with its stack', async () => {
    const failing: Command = {
      ...RAW,
      run: async () => {
        throw new TypeError('a slip');
      },
    };
    const result = await call(['raw', LEVELS], [failing]);
    expect(result.code).toBe(1);
    expect(result.err).toMatch(/unexpected error[\s\S]*a slip[\s\S]*run\.test/);
  });
});

describe('help', () => {
  test('lists the commands and describes each', async () => {
    const list = await call(['--help']);
    expect(list.code).toBe(0);
    for (const command of COMMANDS) {
      expect(list.out).toContain(command.summary);
      const help = await call([command.name, '--help']);
      expect(help).toMatchObject({ code: 0, err: '' });
      expect(await call(['help', command.name])).toEqual(help);
      for (const name of Object.keys(command.options)) expect(help.out).toContain(`--${name}`);
    }
    expect(await call([])).toMatchObject({ code: 2, out: '' });
    expect(await call(['--version'])).toMatchObject({ code: 0, out: '1.2.3\n' });
  });
});

test('the program runs, and a reader that closes the pipe is no failure', async () => {
  const main = join(import.meta.dirname, 'main.ts');
  const argv = ['--import', 'tsx', main, 'raw', join(FIXTURES, 'large-values')];
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'pipe'] });
  let err = '';
  child.stderr.on('data', (text) => {
    err += text;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const [code] = await once(child, 'close');
  expect({ code, err }).toEqual({ code: 0, err: '' });
});
