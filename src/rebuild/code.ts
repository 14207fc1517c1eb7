import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, settingsOf } from './files.ts';

/** What results are made by: code, and the packages that it calls. */
const MADE_BY = ['src', 'package.json', 'package-lock.json', 'node_modules/.package-lock.json'];

/**
 * Names the code that results are made by, with the packages it calls, the program that runs it, and the
 * settings that it reads from the environment.
 */
export function codeOf(root: string, environment: NodeJS.ProcessEnv): string {
  const sum = createHash('sha256');
  for (const path of filesBelow(root, MADE_BY))
    sum.update(`${path}\0`).update(
      createHash('sha256')
        .update(readFileSync(join(root, path)))
        .digest(),
    );
  return sum.update(JSON.stringify([process.version, settingsOf(environment)])).digest('hex');
}
