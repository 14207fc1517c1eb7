import { execFile } from 'node:child_process';
import {
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundle } from '../build.ts';

// The package as somebody gets it who installs it: packed, put into an empty project, used from there.
// Nothing is fetched: its dependencies are packed from where they are installed here.

const root = join(import.meta.dirname, '..');
const modules = join(root, '../../node_modules');
const network = join(root, 'fixtures/network');
const run = promisify(execFile);

let home: string;
let project: string;
let packed: string[];

beforeAll(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), 'nom-db-install-')));
  project = join(home, 'project');
  const source = join(home, 'source');
  await mkdir(source);
  await mkdir(project);
  for (const file of ['package.json', 'README.md', 'LICENSE'])
    await copyFile(join(root, file), join(source, file));
  await bundle(join(source, 'dist'));
  const tsc = join(modules, 'typescript/bin/tsc');
  const build = ['-p', join(root, 'tsconfig.build.json'), '--outDir', join(source, 'dist')];
  await run(process.execPath, [tsc, ...build]);
  const folders = [source, join(modules, '@noble/hashes'), join(modules, '@noble/curves')];
  const { stdout } = await npm(home, 'pack', '--json', '--ignore-scripts', ...folders);
  const tarballs = JSON.parse(stdout) as { filename: string; files: { path: string }[] }[];
  packed = tarballs[0]!.files.map(({ path }) => path).sort();
  await writeFile(join(project, 'package.json'), '{ "name": "empty", "type": "module" }');
  const files = tarballs.map(({ filename }) => join(home, filename));
  await npm(
    project,
    'install',
    '--offline',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    ...files,
  );
}, 120_000);
afterAll(() => rm(home, { recursive: true }));

/** npm as it comes with this Node, without a shell: the same on every system. */
async function npm(cwd: string, ...args: string[]) {
  const beside = join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js');
  const shared = join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js');
  const path = process.env.npm_execpath?.endsWith('npm-cli.js')
    ? process.env.npm_execpath
    : undefined;
  for (const cli of [path, shared, beside]) {
    if (cli && (await exists(cli))) return run(process.execPath, [cli, ...args], { cwd });
  }
  return run('npm', args, { cwd });
}

async function exists(path: string): Promise<boolean> {
  return readFile(path).then(
    () => true,
    () => false,
  );
}

test('what is packed is what runs, and no more', () => {
  expect(packed).toContain('dist/cli.js');
  expect(packed).toContain('dist/questions/index.d.ts');
  const others = packed.filter((path) => !/^dist\/.*\.(?:js|d\.ts)$/.test(path));
  expect(others).toEqual(['LICENSE', 'README.md', 'package.json']);
});

test('its program answers', async () => {
  const { stdout } = await npm(
    project,
    'exec',
    '--offline',
    '--no',
    '--',
    'nom-db',
    'info',
    network,
  );
  expect(stdout).toMatch(/^frontier\.height +616$/m);
  expect(await readdir(join(project, 'node_modules/.bin'))).toContain('nom-db');
});

test('a module of Node reads a database with it', async () => {
  const script = `
    import { openDirectory } from 'nom-db/node';
    import { embeddedContracts } from 'nom-db/abi';
    import { askContract, askMomentum, askedContract, openLedger } from 'nom-db/questions';
    import { NotADatabaseError } from 'nom-db';
    const database = await openDirectory(process.argv[2]);
    const ledger = await openLedger(database, embeddedContracts());
    const { momentum, blocks } = await askMomentum(ledger, { height: 7n });
    console.log(JSON.stringify([momentum.hash, blocks.length, typeof NotADatabaseError]));
    await database.close();`;
  await writeFile(join(project, 'read.js'), script);
  const { stdout } = await run(process.execPath, ['read.js', join(network, 'nom')], {
    cwd: project,
  });
  const [hash, blocks, error] = JSON.parse(stdout) as [string, number, string];
  expect(hash).toMatch(/^999de1e0[0-9a-f]{50}3dd89d$/);
  expect([blocks, error]).toEqual([1, 'function']);
});

test('a page can be bundled with it', async () => {
  await writeFile(
    join(project, 'page.js'),
    `import { openDatabase } from 'nom-db/leveldb';
     import { FileListSource } from 'nom-db/browser';
     export const open = (files) => openDatabase(new FileListSource(files));`,
  );
  const { outputFiles, errors, warnings } = await build({
    absWorkingDir: project,
    entryPoints: ['page.js'],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  });
  expect([errors, warnings]).toEqual([[], []]);
  const { text } = outputFiles[0]!;
  expect(text).not.toMatch(/node:|\brequire\(/);
  expect(text.length).toBeGreaterThan(5000);
  expect(text.length).toBeLessThan(60_000);
});

test('a TypeScript project knows its types', async () => {
  const source = `import { openDirectory } from 'nom-db/node';
    import { askMomentum, type Ledger, openLedger } from 'nom-db/questions';
    export async function first(path: string): Promise<string> {
      const ledger: Ledger = await openLedger(await openDirectory(path));
      const { blocks } = await askMomentum(ledger, { height: 1n });
      // @ts-expect-error heights are big integers
      await askMomentum(ledger, { height: 1 });
      return String(blocks.length);
    }`;
  await writeFile(join(project, 'typed.ts'), source);
  const options = '--noEmit --strict --module nodenext --target es2023 --types'.split(' ');
  const tsc = join(modules, 'typescript/bin/tsc');
  const argv = [tsc, ...options, '', 'typed.ts'];
  const { stdout } = await run(process.execPath, argv, { cwd: project }).catch((error) => error);
  expect(stdout).toBe('');
});
