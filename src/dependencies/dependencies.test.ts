import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { misplaced, packagesOfBuild } from './build-needs.ts';
import { checkDependencies, inexact, settings, unreviewed } from './check.ts';
import { readPackage } from './load.ts';
import { noticesText, packageFolder } from './notices.ts';
import { INSTALL_SCRIPTS } from './policy.ts';
import { licencesOf } from './spdx.ts';

/** A lock file with the reviewed scripts and some more packages. */
function lock(more: Record<string, object>) {
  const reviewed = Object.keys(INSTALL_SCRIPTS).map((name) => [
    `node_modules/${name}`,
    { license: 'MIT', hasInstallScript: true },
  ]);
  return { packages: { '': {}, ...Object.fromEntries(reviewed), ...more } };
}

it('the dependencies as they stand are exact, reviewed and cannot run anything', () => {
  expect(checkDependencies('.')).toEqual([]);
});

it('what the build loads is no tool for development', () => {
  const used = packagesOfBuild(process.cwd());
  expect(used).toContain('esbuild');
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as object;
  expect(misplaced(used, manifest)).toEqual([]);
  expect(misplaced(['a', 'b'], { devDependencies: { a: '1.0.0' } })).toMatchObject([
    { file: 'package.json', message: expect.stringMatching(/^a is loaded/) },
  ]);
});

describe('refused', () => {
  it.each(['^1.0.0', '~1.0.0', '1', '*', 'latest', 'github:a/b', '1.0.x'])(
    'the range %s',
    (version) => {
      expect(inexact({ devDependencies: { a: version } })).toMatchObject([
        { file: 'package.json' },
      ]);
    },
  );

  it('a setting that is gone', () => {
    const good = 'engine-strict=true\nsave-exact = true\nignore-scripts=true\n';
    expect(settings(good)).toEqual([]);
    expect(settings(good.replace('ignore-scripts=true', ''))).toMatchObject([{ file: '.npmrc' }]);
    expect(settings(good.replace('scripts=true', 'scripts=false'))).toHaveLength(1);
    expect(settings(`${good}ignore-scripts = false\n`)).toHaveLength(1);
  });

  it('a licence that nobody accepted, or none', () => {
    const problems = unreviewed(
      lock({
        'node_modules/a': { license: 'GPL-3.0' },
        'node_modules/b': {},
        'node_modules/c': { optional: true },
        'node_modules/d': { license: '(MIT OR GPL-3.0)' },
        'node_modules/x/node_modules/@e/f': { license: 'MIT AND AGPL-3.0' },
        'packages/own': {},
        'packages/own/node_modules/g': { license: 'GPL-3.0' },
      }),
    );
    expect(problems.map(({ message }) => message)).toEqual([
      'a is under GPL-3.0.',
      'b is under undefined.',
      '@e/f is under AGPL-3.0.',
      'g is under GPL-3.0.',
    ]);
  });

  it('an install script that nobody read, and an entry for none', () => {
    const more = { 'node_modules/new': { license: 'MIT', hasInstallScript: true } };
    expect(unreviewed(lock(more))).toMatchObject([
      { message: expect.stringMatching(/^new wants/) },
    ]);
    const gone = unreviewed({ packages: {} });
    expect(gone).toHaveLength(Object.keys(INSTALL_SCRIPTS).length);
  });
});

it('licences of an expression are those that have to be accepted', () => {
  expect(licencesOf('(MIT OR CC0-1.0)')).toEqual(['MIT']);
  expect(licencesOf('(MIT AND Zlib)')).toEqual(['MIT', 'Zlib']);
  expect(licencesOf('(MIT OR Apache-2.0) AND GPL-3.0')).toEqual(['MIT', 'GPL-3.0']);
  expect(licencesOf('MIT AND (ISC AND (Zlib OR GPL-3.0))')).toEqual(['MIT', 'ISC', 'Zlib']);
  expect(licencesOf('MIT OR ISC AND GPL-3.0')).toEqual(['MIT']);
  expect(licencesOf('Apache-2.0 WITH LLVM-exception')).toEqual(['Apache-2.0 WITH LLVM-exception']);
  for (const none of ['SEE LICENSE IN x', 'CC BY-SA 4.0', '(MIT', 'MIT AND', 'OR MIT', ''])
    expect(licencesOf(none), none).toEqual([none]);
});

describe('notices', () => {
  it('name every package, and a shared text once', () => {
    const one = (name: string, text: string) => ({ name, version: '1.0.0', licence: 'MIT', text });
    const text = noticesText([one('b', 'Text A\r\n'), one('a', 'Text A'), one('c', '')]);
    expect(text).toMatch(/a 1\.0\.0 \(MIT\)\nb 1\.0\.0 \(MIT\)\n\nText A\n/);
    expect(text.match(/Text A/g)).toHaveLength(1);
    expect(text).toContain('c 1.0.0 (MIT)\n\nThe package carries no licence text');
  });

  it('find the package of a module', () => {
    expect(packageFolder('/s/node_modules/@a/b/c.js?x')).toBe('/s/node_modules/@a/b');
    expect(packageFolder('/s/node_modules/a/node_modules/d/e.js')).toBe(
      '/s/node_modules/a/node_modules/d',
    );
    expect(packageFolder('C:\\s\\node_modules\\a\\b.js')).toBe('C:/s/node_modules/a');
    expect(packageFolder('/s/src/x.ts')).toBeUndefined();
  });

  it('are read from what is installed', () => {
    const react = readPackage('node_modules/react');
    expect(react).toMatchObject({ name: 'react', licence: 'MIT' });
    expect(react.text).toContain('Permission is hereby granted');
  });
});
