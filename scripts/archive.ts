/**
 * `npm run archive`: packs the built site into an archive that works from disk and from any static server,
 * with its checksum beside it. The same build gives the same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packArchive } from '../src/archive/archive.ts';
import { archiveOf } from '../src/archive/make.ts';
import { site } from '../src/config/site.ts';

const USAGE = `archive [--site build] [--out archive] [--name nom-vm-research]
Writes <out>/<name>.zip and <out>/<name>.zip.sha256 from the built site; run "npm run build" first.`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      site: { type: 'string', default: 'build' },
      out: { type: 'string', default: 'archive' },
      name: { type: 'string', default: 'nom-vm-research' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const place = { origin: site.url, basePath: site.baseUrl };
  const files = await archiveOf(process.cwd(), values.site, place, values.name);
  const file = `${values.name}.zip`;
  const { zip, sum } = packArchive(files, file);
  mkdirSync(values.out, { recursive: true });
  writeFileSync(join(values.out, file), zip);
  writeFileSync(join(values.out, `${file}.sha256`), sum);
  console.log(
    `${join(values.out, file)}: ${files.length} files, ${zip.length} bytes\n${sum.trimEnd()}`,
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
