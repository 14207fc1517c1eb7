import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from './plan.ts';

/** The plan of the build under way, in the folder where the framework writes. */
export const PLAN_FILE = 'kept-pages.json';

/** The plan of the build under way; undefined when it starts from nothing. */
export function readPlan(generatedDir: string): Plan | undefined {
  const path = join(generatedDir, PLAN_FILE);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Plan) : undefined;
}
