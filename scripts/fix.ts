import { join } from 'node:path';
import { runCommand } from '../src/check-runner/command.ts';
import { REPAIRS, type Repair } from '../src/repair/repairs.ts';

const BIOME = 'node_modules/@biomejs/biome/bin/biome';

const format: Repair = {
  name: 'code formatted',
  run: async (root) => {
    const args = [join(root, BIOME), 'check', '--write', '.'];
    const { code, output } = await runCommand(process.execPath, args, { cwd: root });
    if (code !== 0) throw new Error(output.trim());
    return [];
  },
};

/** `npm run fix`: repairs whatever a machine can; what it cannot is named, and `npm run check` says how. */
async function main(): Promise<void> {
  const root = process.cwd();
  for (const { name, run } of [...REPAIRS, format]) {
    try {
      const changed = await run(root);
      console.log(`${changed.length === 0 ? 'fine   ' : 'mended '} ${name}`);
      for (const path of changed) console.log(`          ${path}`);
    } catch (error) {
      console.log(`not     ${name}`);
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    }
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
