import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it, onTestFinished } from 'vitest';
import { workerScript } from './worker-script.ts';

it('puts the worker beside the script, as one file that a text made by the page starts', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'worker-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const root = process.cwd();
  const { outputFiles } = await build({
    stdin: {
      contents: `export * from './src/components/DatabaseExplorer/start-worker.ts';`,
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    write: false,
    plugins: [workerScript(root, folder)],
  });
  const [name = '', ...others] = readdirSync(folder);
  expect(name).toMatch(/^database-worker-[A-Z0-9]{8}\.js$/);
  expect(others).toEqual([]);
  const page = outputFiles[0]!.text;
  expect(page).toContain(`new URL("./${name}", import.meta.url)`);
  expect(page).toContain('importScripts(');
  expect(page).toContain('createObjectURL');
  const worker = readFileSync(join(folder, name), 'utf8');
  // A classic script without imports: nothing has to be fetched once it has given up fetching.
  expect(worker).not.toMatch(/(?:^|[;}])(?:import|export)\b\s*[{*"'\w]|\bimport\(/);
  expect(worker).toContain('securitypolicyviolation');
});
