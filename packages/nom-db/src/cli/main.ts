#!/usr/bin/env node
import { once } from 'node:events';
import manifest from '../../package.json' with { type: 'json' };
import { COMMANDS } from './registry.ts';
import { run } from './run.ts';

async function main(): Promise<void> {
  const { stdout, stderr } = process;
  // Whoever reads the output may have seen enough (`| head`): that is no failure.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
  process.exitCode = await run(process.argv.slice(2), COMMANDS, {
    out: async (text) => {
      if (!stdout.write(text)) await once(stdout, 'drain');
    },
    err: (text) => {
      stderr.write(text);
    },
    isTerminal: stderr.isTTY === true,
    version: manifest.version,
  });
}

void main();
