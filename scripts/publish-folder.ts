import { spawnSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { site } from '../src/config/site.ts';
import { formatProblem } from '../src/problems/problem.ts';
import { publish, rollBack } from '../src/publishing/publish.ts';

const USAGE = `publish:folder <build> <target>     publishes the site in <build>; a server's root is <target>/current
publish:folder --rollback <target>  makes the release that was live before live again
  --to <id>          with --rollback: that release
  --keep <number>    how many releases stay (3; at least 2)
  --reload <command> run before the switch when headers changed, such as "nginx -s reload"`;
/** nginx is back at once when it is told to reload; its new processes take over a moment later. */
const SETTLE = 2000;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rollback: { type: 'boolean', default: false },
      to: { type: 'string' },
      keep: { type: 'string', default: '3' },
      reload: { type: 'string' },
    },
  });
  const [first, second] = positionals;
  const [build, target] = values.rollback ? [undefined, first] : [first, second];
  const keep = Number(values.keep);
  const misplaced =
    positionals.length !== (values.rollback ? 1 : 2) ||
    (values.to !== undefined && !values.rollback);
  if (target === undefined || misplaced || !Number.isInteger(keep) || keep < 2) {
    console.log(USAGE);
    process.exitCode = 2;
    return;
  }
  const common = { keep, reload: () => reload(values.reload) };
  const address = { origin: site.url, basePath: site.baseUrl };
  const { id, before, problems, carried, removed } =
    build === undefined
      ? await rollBack(target, { ...common, to: values.to })
      : await publish({ ...common, build, target, address });
  for (const problem of problems) console.error(formatProblem(problem));
  if (id === undefined) {
    console.error(
      `Nothing was published: ${problems.length} problems. Live is still ${before ?? 'nothing'}.`,
    );
    process.exitCode = 1;
    return;
  }
  console.log(`live: ${id}${before ? ` (before: ${before})` : ''}`);
  console.log(`${carried} files of the release before are kept for pages that ask for them`);
  if (removed.length > 0) console.log(`removed: ${removed.join(', ')}`);
}

async function reload(command: string | undefined): Promise<void> {
  if (command === undefined) {
    console.log('headers changed: let the server read headers/ again (see deploy/README.md)');
    return;
  }
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' });
  if (status !== 0) throw new Error(`"${command}" failed; nothing was switched`);
  await wait(SETTLE);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
