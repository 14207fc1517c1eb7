import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptContent } from './kept-content.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'content-'));
  mkdirSync(join(root, 'src'));
  writeFileSync(join(root, 'src/code.ts'), '1');
});
afterEach(() => rmSync(root, { recursive: true }));

/** Whether content is made for these inputs, and what it is. */
async function ask(inputs: string[], environment: NodeJS.ProcessEnv = { NODE_ENV: 'production' }) {
  let made = 0;
  const content = await keptContent({ root, name: 'things', inputs }, environment, () => {
    made += 1;
    return { of: inputs, missing: undefined };
  });
  return { made, content };
}

describe('keptContent', () => {
  it('makes content once for the same inputs, and again for others or other code', async () => {
    const content = { of: ['a'] };
    expect(await ask(['a'])).toEqual({ made: 1, content });
    expect(await ask(['a'])).toEqual({ made: 0, content });
    expect((await ask(['b'])).made).toBe(1);
    writeFileSync(join(root, 'src/code.ts'), '2');
    expect((await ask(['b'])).made).toBe(1);
    expect((await ask(['b'])).made).toBe(0);
  });

  it('makes it each time for the live server and for a build from nothing', async () => {
    await ask(['a']);
    expect((await ask(['a'], { NODE_ENV: 'development' })).made).toBe(1);
    expect((await ask(['a'], { NODE_ENV: 'production', FROM_NOTHING: 'on' })).made).toBe(1);
  });

  it('keeps nothing of what could not be made', async () => {
    const fail = keptContent(
      { root, name: 'things', inputs: [] },
      { NODE_ENV: 'production' },
      () => {
        throw new Error('broken data');
      },
    );
    await expect(fail).rejects.toThrow('broken data');
    expect((await ask(['a'])).made).toBe(1);
  });
});
