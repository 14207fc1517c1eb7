import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeOf } from './code.ts';
import { nameOf, nothingKept, openResults } from './kept-results.ts';

let root: string;
let path: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'results-'));
  path = join(root, 'kept/results');
});
afterEach(() => rmSync(root, { recursive: true }));

/** What a build gets for its inputs, and which of them it had to make. */
async function build(inputs: readonly string[], { code = 'a', step = 'x', confirm = true } = {}) {
  const results = openResults(path, code);
  const made: string[] = [];
  const texts: string[] = [];
  for (const input of inputs) {
    const found = await results.recall(step, [input], () => {
      made.push(input);
      return [`${code} ${step} `, input];
    });
    texts.push(found.join(''));
  }
  if (confirm) results.confirm();
  else results.abandon();
  return { made, texts };
}

describe('kept results', () => {
  it('are given again, whatever is in them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' })), async (inputs) => {
        rmSync(path, { force: true });
        const first = await build(inputs);
        const second = await build(inputs);
        expect(second).toEqual({ made: [], texts: first.texts });
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['other code', { code: 'b' }],
    ['another step', { step: 'y' }],
  ])('are not given under %s', async (_, other) => {
    await build(['1']);
    expect((await build(['1'], other)).made).toEqual(['1']);
  });

  it('are not given for other inputs, though these are the same in one piece', async () => {
    const results = openResults(path, 'a');
    await results.recall('x', ['ab', 'c'], () => ['first']);
    expect(await results.recall('x', ['a', 'bc'], () => ['second'])).toEqual(['second']);
    results.abandon();
    expect(nameOf(['ab', 'c'])).not.toBe(nameOf(['a', 'bc']));
    expect(nameOf(['a', ''])).not.toBe(nameOf(['a']));
  });

  it('go when a build does not use them', async () => {
    await build(['1', '2']);
    await build(['2']);
    expect((await build(['1', '2'])).made).toEqual(['1']);
    expect(readdirSync(join(root, 'kept'))).toEqual(['results']);
  });

  it('are not all written again for a few that are new', async () => {
    const many = Array.from({ length: 40 }, (_, index) => `${index} ${'long '.repeat(20)}`);
    await build(many);
    const before = readFileSync(path);
    await build([...many, 'a']);
    expect((await build([...many, 'a', 'b'])).made).toEqual(['b']);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(join(root, 'kept')).sort()).toEqual(['results', 'results.recent']);
    expect((await build([...many, 'b'])).made).toEqual([]);
    const half = many.slice(0, 20);
    expect((await build([...half, 'b'])).made).toEqual([]);
    expect(readdirSync(join(root, 'kept'))).toEqual(['results']);
    expect((await build([...half, 'b', 'a', ...many])).made).toEqual(['a', ...many.slice(20)]);
  });

  it('stay as they were when a build comes to no end, and nothing is left of it', async () => {
    await build(['1']);
    const before = readFileSync(path);
    await build(['2'], { confirm: false });
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(join(root, 'kept'))).toEqual(['results']);
  });

  it('are made again where the file is damaged or cut off, and never given wrong', async () => {
    const inputs = ['one', 'two', 'three'];
    const { texts } = await build(inputs);
    const whole = readFileSync(path);
    for (let at = 0; at < whole.length; at += 1) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 0x20;
      writeFileSync(path, damaged);
      const again = await build(inputs, { confirm: false });
      expect(again.texts).toEqual(texts);
      expect(again.made.length).toBeGreaterThan(0);
      writeFileSync(path, whole.subarray(0, at));
      expect(await build(inputs, { confirm: false })).toEqual({ made: inputs, texts });
    }
  });

  it('are whole when two builds write them at once: the last one to end wins', async () => {
    const [first, second] = [openResults(path, 'a'), openResults(path, 'a')];
    await first.recall('x', ['1'], () => ['one']);
    await second.recall('x', ['2'], () => ['two']);
    second.confirm();
    first.confirm();
    const results = openResults(path, 'a');
    expect(await results.recall('x', ['1'], () => ['lost'])).toEqual(['one']);
    expect(await results.recall('x', ['2'], () => ['again'])).toEqual(['again']);
    results.abandon();
  });

  it('do not grow by what builds left that were broken off', async () => {
    mkdirSync(join(root, 'kept'));
    for (const name of ['results.old.part', 'results.new.part', 'other.old.part'])
      writeFileSync(join(root, 'kept', name), 'x');
    utimesSync(join(root, 'kept/results.old.part'), 1, 1);
    utimesSync(join(root, 'kept/other.old.part'), 1, 1);
    await build(['1']);
    expect(readdirSync(join(root, 'kept')).sort()).toEqual([
      'other.old.part',
      'results',
      'results.new.part',
    ]);
  });

  it('are not there for a build that starts from nothing', async () => {
    expect(await nothingKept.recall('x', ['1'], () => ['made'])).toEqual(['made']);
    nothingKept.confirm();
    nothingKept.abandon();
    expect(existsSync(path)).toBe(false);
  });
});

describe('the name of the code', () => {
  const write = (name: string, text: string) => {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), text);
  };
  const name = (environment = {}) => codeOf(root, environment);

  it.each(['src/a/b.ts', 'src/css/a.css', 'package-lock.json', 'node_modules/.package-lock.json'])(
    'is another after a change of %s',
    (file) => {
      write(file, '1');
      const before = name();
      write(file, '2');
      expect(name()).not.toBe(before);
    },
  );

  it('is another under other settings, and the same after a change of a test or a page', () => {
    write('src/a.ts', '1');
    const before = name();
    expect(name({ SITE_REPOSITORY: 'x' })).not.toBe(before);
    write('src/a.test.ts', '2');
    write('docs/a.md', '2');
    expect(name({ HOME: '/x' })).toBe(before);
  });
});
