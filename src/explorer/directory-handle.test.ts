import { describe, expect, it } from 'vitest';
import { type Directory, databasesBelow } from './directory-handle.ts';

/** A directory from names: an object is a folder, `null` a file. */
type Tree = { readonly [name: string]: Tree | null };

type Fake = Directory & { readonly kind: 'directory' };

function directory(name: string, tree: Tree): Fake {
  return {
    kind: 'directory',
    name,
    async *entries() {
      for (const [child, below] of Object.entries(tree))
        yield [child, below ? directory(child, below) : { kind: 'file' }] as const;
    },
  };
}

const found = async (tree: Tree, name = 'znn') => {
  const { signal } = new AbortController();
  const databases = await databasesBelow(directory(name, tree), signal);
  return [...databases].map(([database, folder]) => [database, folder.name]);
};
const DATABASE: Tree = { CURRENT: null, '000001.log': null, LOCK: null };

describe('the databases below a directory handle', () => {
  it('are found in a data directory, above it, and when one of them was chosen itself', async () => {
    const data = { nom: DATABASE, consensus: DATABASE, wallet: { key: null }, 'config.json': null };
    const both = [
      ['nom', 'nom'],
      ['consensus', 'consensus'],
    ];
    expect(await found(data)).toEqual(both);
    expect(await found({ backup: { '.znn': data } })).toEqual(both);
    expect(await found(DATABASE, 'copy')).toEqual([['nom', 'copy']]);
  });

  it('are not looked for deep down', async () => {
    await expect(found({ a: { b: { c: { d: { nom: DATABASE } } } } })).rejects.toThrow('no files');
  });

  it.each([
    [{}, 'holds no files'],
    [{ LOCK: null }, 'None of its files (1) is called CURRENT'],
  ])('%j holds none', async (tree, message) => {
    await expect(found(tree)).rejects.toThrow(message);
  });

  it('says which folder the browser refuses, and stops on demand', async () => {
    const refusing: Fake = {
      ...directory('znn', {}),
      entries() {
        throw new DOMException('not now', 'NotAllowedError');
      },
    };
    const { signal } = new AbortController();
    await expect(databasesBelow(refusing, signal)).rejects.toMatchObject({
      code: 'unreadable',
      message: 'znn: NotAllowedError: not now',
    });
    const stopped = AbortSignal.abort();
    await expect(databasesBelow(directory('znn', DATABASE), stopped)).rejects.toThrow('abort');
  });
});
