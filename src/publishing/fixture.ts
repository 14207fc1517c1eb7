import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withContentPolicy } from '../first-view/content-policy.ts';

/** Where the small site says it stands. */
export const ADDRESS = { origin: 'https://site.example', basePath: '/' };

/** The files of a small site that may be published; `mark` is on every page and names its asset. */
export function smallSite(
  mark: string,
  changes: Record<string, string> = {},
): Record<string, string> {
  const script = `mark('${mark}')`;
  const page = (title: string) =>
    withContentPolicy(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="stylesheet" href="/assets/${mark}.css"><script>${script}</script></head><body><main><h1>${mark}</h1><a href="/a/">a</a> ${'text '.repeat(200)}</main></body></html>\n`,
      new Set([script]),
    );
  return {
    'index.html': page('Home'),
    'a/index.html': page('A'),
    '404.html': page('Not found'),
    'sitemap.xml': '<urlset/>\n',
    'pagefind/pagefind.js': 'export {};\n',
    'search/engine.js': 'self.ready = true;\n',
    'search/names.json': '{}\n',
    [`pagefind/fragment/${mark}.pf_fragment`]: mark,
    'same.txt': 'The same in every release.\n'.repeat(40),
    [`assets/${mark}.css`]: `/* ${mark} */\n`.repeat(100),
    _headers: '/*\n',
    ...changes,
  };
}

/** Writes files by path below a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
