import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Shipped } from './notices.ts';

/** What a package in node_modules says of its licence. Throws when there is no package. */
export function readPackage(folder: string): Shipped {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as { name: string; version: string; license?: string };
  const file = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort()
    .find((entry) => /^(?:licen[cs]e|copying)(?:[.-]\w+)*$/i.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8') : '';
  return { name, version, licence: license ?? 'unknown', text };
}
