/** Builds the package into dist/: npm run build -w nom-db */
import { execFileSync } from 'node:child_process';
import { chmod, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = import.meta.dirname;

/** Bundles every entry into `outdir`, as JavaScript without types. */
export async function bundle(outdir: string): Promise<void> {
  // One build with shared chunks: an error class is the same from whichever entry it is imported.
  await build({
    absWorkingDir: root,
    entryPoints: {
      index: 'src/index.ts',
      'leveldb/index': 'src/leveldb/index.ts',
      'decode/index': 'src/decode/index.ts',
      'decode/abi/index': 'src/decode/abi/index.ts',
      'hash/index': 'src/hash/index.ts',
      'questions/index': 'src/questions/index.ts',
      'node/index': 'src/node/index.ts',
      'browser/index': 'src/browser/index.ts',
      cli: 'src/cli/main.ts',
    },
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'neutral',
    external: ['node:*'],
    packages: 'external',
    target: ['node20', 'es2023'],
    chunkNames: 'chunks/[name]-[hash]',
    legalComments: 'none',
  });
  await chmod(join(outdir, 'cli.js'), 0o755);
}

async function main(): Promise<void> {
  const dist = join(root, 'dist');
  await rm(dist, { recursive: true, force: true });
  await bundle(dist);
  const tsc = join(root, '../../node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], {
    stdio: 'inherit',
  });
}

if (process.argv[1] === import.meta.filename) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
