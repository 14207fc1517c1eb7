import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRedirects, REDIRECTS_FILE } from '../../anchors/redirects.ts';
import {
  type Allowances,
  allowancesOf,
  securityHeaders,
  together,
} from '../../publishing/headers.ts';
import { headersFile, redirectsFile } from '../../publishing/hosting-files.ts';
import { type BuiltSite, textOf } from './built-site.ts';

/** Writes what Netlify and Cloudflare Pages read beside the pages; other hosts are told in deploy/. */
export async function writeHostingFiles(site: BuiltSite): Promise<void> {
  const { siteDir, basePath, pages, files } = site;
  const headers = securityHeaders(await allowancesIn(site));
  const folders = pages.flatMap(({ path }) => /^([^/]+)\//.exec(path)?.[1] ?? []);
  const { redirects } = parseRedirects(readFileSync(join(siteDir, REDIRECTS_FILE), 'utf8'));
  files.write('_headers', headersFile(headers, basePath, folders));
  files.write('_redirects', redirectsFile(redirects, basePath));
}

async function allowancesIn({ pages, results }: BuiltSite): Promise<Allowances> {
  let all: Allowances = { script: [], worker: [] };
  for (const page of pages) {
    const [own = ''] = await results.recall('allowances', [page.made], () => [
      JSON.stringify(allowancesOf([textOf(page)])),
    ]);
    all = together(all, JSON.parse(own) as Allowances);
  }
  return all;
}
