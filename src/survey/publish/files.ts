import { createHash } from 'node:crypto';
import * as z from 'zod';
import { csvLong, csvWide } from '../derive/csv.ts';
import { SCHEMA_VERSION, surveyExport } from '../derive/json.ts';
import { exportSchema, recordExportSchema } from '../schema/export.ts';
import type { Survey } from '../survey.ts';

/** A file to download. */
export interface Download {
  /** Path below /data/. */
  path: string;
  /** What it is, in words. */
  what: string;
  text: string;
}

/** Texts of the repository that go with the data. */
export interface Papers {
  /** SPDX id of the licence of the data. */
  licence: string;
  licenceText: string;
  citation: string;
}

/** Name of the list of checksums. */
export const CHECKSUMS = 'SHA256SUMS';

/** Everything that /data/ offers of the survey; the same bytes for the same records. */
export function downloads(survey: Survey, papers: Papers): Download[] {
  const whole = surveyExport(survey, papers.licence);
  const files: Download[] = [
    { path: 'vm-survey.json', what: 'Everything: records, questions, sources', text: json(whole) },
    {
      path: 'vm-survey-wide.csv',
      what: 'A line a machine, a column a question',
      text: csvWide(survey),
    },
    { path: 'vm-survey-long.csv', what: 'A line a value, with its sources', text: csvLong(survey) },
    {
      path: 'schema/vm-survey.schema.json',
      what: 'JSON Schema of the file with everything',
      text: json(z.toJSONSchema(exportSchema, { unrepresentable: 'any' })),
    },
    {
      path: 'schema/vm.schema.json',
      what: 'JSON Schema of the file of one machine',
      text: json(z.toJSONSchema(recordExportSchema, { unrepresentable: 'any' })),
    },
    { path: 'CITATION.cff', what: 'How to cite', text: papers.citation },
    { path: 'LICENCE.md', what: 'Licence', text: papers.licenceText },
    ...whole.records.map((record) => ({
      path: `vms/${record.id}.json`,
      what: `${record.name}: ${record.vm}`,
      text: json({ schemaVersion: SCHEMA_VERSION, licence: papers.licence, ...record }),
    })),
  ];
  return [...files, { path: CHECKSUMS, what: 'SHA-256 of every file', text: checksums(files) }];
}

/** As `sha256sum --check` reads it. */
function checksums(files: readonly Download[]): string {
  return [...files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, text }) => `${createHash('sha256').update(text).digest('hex')}  ${path}\n`)
    .join('');
}

function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
