import { parseArgs } from 'node:util';
import {
  type CommandResult,
  runBump,
  runCheck,
  runFix,
  runIndex,
  runShow,
} from '../src/citations/cli.ts';

const USAGE = `cite check                              every citation against data/go-zenon, offline
cite fix                                correct ranges where the symbol is known
cite show <symbol>                      permalinks ready to paste
cite bump <commit> --repo <dir>         carry citations over to another commit
          [--dry-run]                   (only report)
cite index <commit> --repo <dir>        make data/go-zenon anew, without touching a citation
<dir> is a checkout or a bare git directory of zenon-network/go-zenon.`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { repo: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
  });
  const result = await run(positionals, values.repo, values['dry-run']);
  console.log(result ? result.lines.join('\n') : USAGE);
  process.exitCode = result ? result.code : 2;
}

async function run(
  [command, argument]: string[],
  repo: string | undefined,
  dryRun: boolean,
): Promise<CommandResult | undefined> {
  const root = process.cwd();
  const today = new Date().toISOString().slice(0, 10);
  if (command === 'check') return runCheck(root);
  if (command === 'fix') return runFix(root);
  if (command === 'show' && argument) return runShow(root, argument);
  if (command === 'bump' && argument && repo) {
    return runBump(root, { commit: argument, repo, today, dryRun });
  }
  if (command === 'index' && argument && repo) {
    return runIndex(root, { commit: argument, repo, today, repository: 'zenon-network/go-zenon' });
  }
  return undefined;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
