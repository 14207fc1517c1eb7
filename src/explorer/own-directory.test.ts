import { describe, expect, it } from 'vitest';
import { databasesAmong, levelDbFolders } from './own-directory.ts';

const found = (...paths: string[]) => {
  const folders = levelDbFolders(paths.map((path) => ({ path })));
  const databases = databasesAmong(folders, paths.length);
  return Object.fromEntries(
    [...databases].map(([name, files]) => [name, files.map(({ path }) => path)]),
  );
};

describe('the databases of a directory', () => {
  it('are found in a data directory, other files are left out', () => {
    expect(
      found('znn/nom/CURRENT', 'znn/nom/1.log', 'znn/network/CURRENT', 'znn/log/zenon.log'),
    ).toEqual({ nom: ['znn/nom/CURRENT', 'znn/nom/1.log'], network: ['znn/network/CURRENT'] });
  });

  it('may be the directory itself, under any name', () => {
    expect(found('CURRENT', '1.log')).toEqual({ nom: ['CURRENT', '1.log'] });
    expect(found('copy/CURRENT.bak', 'copy/1.log')).toEqual({
      nom: ['copy/CURRENT.bak', 'copy/1.log'],
    });
    expect(found('copy/CURRENT')).toEqual({ nom: ['copy/CURRENT'] });
    expect(found('consensus/CURRENT')).toEqual({ consensus: ['consensus/CURRENT'] });
  });

  it('are those closest to the top', () => {
    expect(found('a/backup/nom/CURRENT', 'a/nom/CURRENT')).toEqual({ nom: ['a/nom/CURRENT'] });
  });

  it.each([
    [[], 'holds no files'],
    [['a/config.json'], 'None of its files (1)'],
    [['a/nom/LOCK', 'a/nom/LOG'], 'None of its files (2) is called CURRENT'],
    [['a/x/CURRENT', 'a/y/CURRENT'], 'none is called nom, consensus or network: a/x, a/y'],
    [[...'123456'].map((name) => `${name}/CURRENT`), '1, 2, 3, 4, 5, 1 more'],
  ])('%j holds none', (paths, message) => {
    expect(() => found(...paths)).toThrow(message);
  });
});
