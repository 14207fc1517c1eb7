import { describe, expect, it } from 'vitest';
import { databasesAmong } from './own-directory.ts';

const found = (...paths: string[]) => {
  const databases = databasesAmong(paths.map((path) => ({ path })));
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
    expect(found('copy/CURRENT')).toEqual({ nom: ['copy/CURRENT'] });
    expect(found('consensus/CURRENT')).toEqual({ consensus: ['consensus/CURRENT'] });
  });

  it('are those closest to the top', () => {
    expect(found('a/backup/nom/CURRENT', 'a/nom/CURRENT')).toEqual({ nom: ['a/nom/CURRENT'] });
  });

  it.each([
    [[], 'holds no files'],
    [['a/config.json'], 'None of its 1 files'],
    [['a/x/CURRENT', 'a/y/CURRENT'], 'none is called nom, consensus or network: a/x, a/y'],
  ])('%j holds none', (paths, message) => {
    expect(() => found(...paths)).toThrow(message);
  });
});
