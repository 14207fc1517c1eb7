import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A few pages in a temporary folder. */
export interface PartOfSite {
  folder: string;
  remove(): void;
}

/**
 * Copies pages of a built site, with what they load, and takes their speculation rules out: what browsers
 * see that know none.
 *
 * @param pages paths of pages without the first slash; the home page is always among them
 */
export function withoutRules(build: string, pages: readonly string[]): PartOfSite {
  const folder = mkdtempSync(join(tmpdir(), 'without-rules-'));
  for (const shared of ['assets', 'img'])
    cpSync(join(build, shared), join(folder, shared), { recursive: true });
  for (const page of ['', ...pages]) {
    const html = readFileSync(join(build, page, 'index.html'), 'utf8');
    mkdirSync(join(folder, page), { recursive: true });
    const bare = html.replace(/<script type="?speculationrules"?>[\s\S]*?<\/script>/, '');
    writeFileSync(join(folder, page, 'index.html'), bare);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
