import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { queryToView } from '../compare/address.ts';
import { comparison } from '../compare/build.ts';
import { viewCsvLong, viewCsvWide, viewExport } from '../compare/export.ts';
import { select } from '../compare/select.ts';
import { csvLong, csvWide } from '../derive/csv.ts';
import { surveyExport } from '../derive/json.ts';
import { RECORD, smallSurvey, surveyOf } from '../fixture.ts';
import { readSurveyFiles } from '../load.ts';
import { exportSchema, recordExportSchema } from '../schema/export.ts';
import { parseSurvey } from '../survey.ts';
import { CHECKSUMS, downloads } from './files.ts';
import { dataPage } from './page.ts';
import { tally } from './tally.ts';

const papers = { licence: 'CC-BY-4.0', licenceText: 'licence', citation: 'cite' };
const real = parseSurvey(readSurveyFiles(process.cwd())).survey;
const small = surveyOf(smallSurvey());
const fileOf = (path: string) => {
  const file = downloads(real, papers).find((each) => each.path === path);
  if (!file) throw new Error(`no download ${path}`);
  return file.text;
};

it('the records as they are fit the published schema', () => {
  expect(exportSchema.safeParse(JSON.parse(fileOf('vm-survey.json'))).error?.issues ?? []).toEqual(
    [],
  );
  expect(
    recordExportSchema.safeParse(JSON.parse(fileOf('vms/ethereum.json'))).error?.issues ?? [],
  ).toEqual([]);
});

it('the schema refuses what the download never holds', () => {
  const whole = JSON.parse(fileOf('vm-survey.json')) as Record<string, unknown>;
  expect(exportSchema.safeParse({ ...whole, extra: 1 }).success).toBe(false);
  expect(exportSchema.safeParse({ ...whole, schemaVersion: undefined }).success).toBe(false);
});

it('lists the checksum of every other file, as sha256sum writes it', () => {
  const files = downloads(small, papers);
  const sums = files
    .find(({ path }) => path === CHECKSUMS)
    ?.text.trimEnd()
    .split('\n');
  expect(sums).toHaveLength(files.length - 1);
  for (const line of sums ?? []) {
    const [sum, path] = line.split('  ');
    const text = files.find((file) => file.path === path)?.text ?? '';
    expect(sum).toBe(createHash('sha256').update(text).digest('hex'));
  }
});

it('gives the same bytes for the same records, and other bytes for others', () => {
  const other = surveyOf(smallSurvey({ 'data/vms/alpha.yaml': RECORD.replace('24576', '1') }));
  expect(downloads(small, papers)).toEqual(downloads(surveyOf(smallSurvey()), papers));
  expect(downloads(other, papers)).not.toEqual(downloads(small, papers));
});

it('a view of everything gives the files of everything', () => {
  const table = comparison(real);
  const selection = select(table, queryToView(table, '?show=all&sort=name'));
  const whole = JSON.parse(JSON.stringify(surveyExport(real, 'CC-BY-4.0')));
  const view = viewExport(whole, selection, 'https://site.example/external/compare/?show=all');
  expect(exportSchema.safeParse(view).error?.issues ?? []).toEqual([]);
  const lines = (text: string) => text.trimEnd().split('\n').slice(1).sort();
  const noRepositories = (line: string) => !line.includes(',identity.repositories,');
  expect(lines(viewCsvLong(view))).toEqual(lines(csvLong(real)).filter(noRepositories));
  expect(lines(viewCsvWide(view))).toHaveLength(lines(csvWide(real)).length);
});

it('a view holds only its rows, columns and the sources they use', () => {
  const table = comparison(real);
  const query = '?show=limits.code-size&pin=vite,ethereum&view=side';
  const view = viewExport(
    surveyExport(real, 'CC-BY-4.0'),
    select(table, queryToView(table, query)),
    `https://site.example/${query}`,
  );
  expect(view.records.map(({ id }) => id)).toEqual(['vite', 'ethereum']);
  expect(view.fields.map(({ id }) => id)).toEqual(['limits.code-size']);
  expect(view.sources.map(({ id }) => id)).toEqual(['go-ethereum-2026-08', 'go-vite-2024-09']);
});

it('counts cells by state', () => {
  expect(tally(small)).toMatchObject({ total: 4, fromCode: 2, sourced: 3 });
  expect(tally(small).states).toMatchObject({ known: 3, 'not-applicable': 1, unknown: 0 });
});

it('lists files with their bytes, those of single machines apart', () => {
  const page = dataPage(small, downloads(small, papers), {
    available: false,
    reason: 'no history',
  });
  expect(page.records.map(({ path }) => path)).toEqual(['vms/alpha.json']);
  expect(page.files.find(({ path }) => path === 'LICENCE.md')?.bytes).toBe('licence'.length);
  expect(page.changes).toEqual({ available: false, reason: 'no history' });
});

it('shows the newest changes, as many as keep the page light, and says how many more the feed has', () => {
  const entries = Array.from({ length: 100 }, (_, index) => ({
    record: `r${index}`,
    commit: 'a'.repeat(40),
    time: '2026-01-01T00:00:00.000Z',
    changes: [{ kind: 'added' as const, record: `r${index}`, name: `R ${index}`, values: 1 }],
  }));
  const { changes } = dataPage(small, [], { available: true, entries });
  if (!changes.available) throw new Error(changes.reason);
  expect([changes.days.length, changes.older]).toEqual([45, 55]);
});
