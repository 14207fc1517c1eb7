import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRedirects, REDIRECTS_FILE } from '../../anchors/redirects.ts';
import { allowancesOf, securityHeaders } from '../../publishing/headers.ts';
import { headersFile, redirectsFile } from '../../publishing/hosting-files.ts';
import { type BuiltSite, textOf } from './built-site.ts';

/** Writes what Netlify and Cloudflare Pages read beside the pages; other hosts are told in deploy/. */
export function writeHostingFiles({ siteDir, outDir, basePath, pages }: BuiltSite): void {
  const headers = securityHeaders(allowancesOf(pages.map(textOf)));
  const folders = pages.flatMap(({ path }) => /^([^/]+)\//.exec(path)?.[1] ?? []);
  const { redirects } = parseRedirects(readFileSync(join(siteDir, REDIRECTS_FILE), 'utf8'));
  writeFileSync(join(outDir, '_headers'), headersFile(headers, basePath, folders));
  writeFileSync(join(outDir, '_redirects'), redirectsFile(redirects, basePath));
}
