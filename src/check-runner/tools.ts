import { join } from 'node:path';
import { type CommandEnd, runCommand } from './command.ts';
import type { Result, Step } from './step.ts';

/** Command lines of the tools in node_modules, run by this Node. */
const TOOLS = {
  types: [
    'typescript/bin/tsc',
    ...['--noEmit', '-p', '.', '--incremental', '--tsBuildInfoFile', '.cache/types.tsbuildinfo'],
  ],
  'format and lint': ['@biomejs/biome/bin/biome', 'check', '.'],
  'lint with types': ['oxlint/bin/oxlint', '--type-aware', '--deny-warnings'],
} as const;

/** Types and lint, each by the tool that knows it best. */
export function toolSteps(root: string): Step[] {
  return Object.entries(TOOLS).map(([name, [script, ...args]]) => ({
    name,
    run: async () => {
      const path = join(root, 'node_modules', script);
      return resultOfTool(await runCommand(process.execPath, [path, ...args], { cwd: root }));
    },
  }));
}

/** A tool passes when it ends with 0. */
export function resultOfTool({ code, output }: CommandEnd): Result {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output };
}
