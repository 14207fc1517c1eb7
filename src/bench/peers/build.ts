import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GeneratedFile } from '../growth/generate.ts';
import { type Cost, measuredRun } from '../measured-run.ts';
import type { Peer } from './peer.ts';

/** Installed where a generator needs a newer Node than the one that runs. */
const NEWER_NODE = '22.23.3';

/**
 * Installs a generator into `folder`, writes its site there and builds it. Nothing of it becomes part of this
 * project; a folder that has its packages already is taken as it is.
 *
 * @returns the folder of the built site, and what the build cost
 * @throws with the end of the output if installing or building fails
 */
export async function buildPeer(
  peer: Peer,
  pages: readonly GeneratedFile[],
  folder: string,
): Promise<{ out: string; cost: Cost }> {
  writeAll(folder, peer.files(pages));
  const program = await install(folder, peer.packages, peer.node);
  const [main, ...rest] = peer.build;
  const cost = await measuredRun(program, [join(folder, 'node_modules', main), ...rest], {
    cwd: folder,
    env: { NODE_ENV: 'production', NODE_OPTIONS: '--max-old-space-size=6000' },
  });
  return { out: join(folder, peer.out), cost };
}

/** Installs packages without their install scripts; returns the Node that runs them. */
export async function install(
  folder: string,
  packages: Readonly<Record<string, string>>,
  needed: readonly [number, number],
): Promise<string> {
  const newer = nodePackage(needed);
  const dependencies = newer ? { ...packages, [newer]: NEWER_NODE } : packages;
  const description = `${JSON.stringify({ private: true, dependencies }, null, 2)}\n`;
  if (!existsSync(join(folder, 'node_modules'))) {
    writeAll(folder, [{ path: 'package.json', text: description }]);
    const asked = [
      'install',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      '--engine-strict=false',
    ];
    await measuredRun('npm', [...asked, '--legacy-peer-deps'], { cwd: folder });
  }
  return newer ? join(folder, 'node_modules', newer, 'bin/node') : process.execPath;
}

/** Name of the package that holds a newer Node, where this one is too old. */
function nodePackage([major, minor]: readonly [number, number]): string | undefined {
  const [here = 0, small = 0] = process.versions.node.split('.').map(Number);
  const enough = here > major || (here === major && small >= minor);
  return enough ? undefined : `node-${process.platform}-${process.arch}`;
}

/** Writes files, their paths below `folder`. */
export function writeAll(folder: string, files: readonly GeneratedFile[]): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
