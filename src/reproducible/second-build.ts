import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type CommandEnd, runCommand } from '../check-runner/command.ts';
import { copyProject } from './load.ts';

/** Where the second build takes place, below the root: deeper, and under another name. */
const PLACE = '.cache/second-build/another-name/site';

/** What a built site must not depend on. */
const ELSEWHERE = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };

/** A build that took place elsewhere. */
export interface SecondBuild extends CommandEnd {
  /** Where the project was copied. */
  project: string;
  /** Folder of the built site. */
  folder: string;
  /** Builds it again, in the same place, with what was kept. */
  again: () => Promise<CommandEnd>;
  /** Removes everything that the second build laid down. */
  remove: () => void;
}

/**
 * Builds the project at `root` once more, from nothing, in another folder, at another time of another time
 * zone, in another language.
 */
export async function buildElsewhere(root: string): Promise<SecondBuild> {
  const start = join(root, PLACE.split('/').slice(0, 2).join('/'));
  const remove = () => rmSync(start, { recursive: true, force: true });
  remove();
  const site = join(root, PLACE);
  copyProject(root, site);
  const clock = join(site, 'src/reproducible/shift-clock.cjs');
  const again = () =>
    runCommand(
      process.execPath,
      [join(site, 'node_modules/@docusaurus/core/bin/docusaurus.mjs'), 'build'],
      { cwd: site, env: { ...ELSEWHERE, NODE_OPTIONS: `--require ${JSON.stringify(clock)}` } },
    );
  const end = await again();
  return { ...end, project: site, folder: join(site, 'build'), again, remove };
}
