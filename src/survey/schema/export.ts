import * as z from 'zod';
import { CELL_STATES, CONFIDENCES, SCOPES, valueSchema } from './cell.ts';
import { fieldSchema, groupSchema } from './field.ts';
import { RECORD_SCHEMAS } from './record.ts';
import { sourceSchema } from './source.ts';
import { daySchema, fieldIdSchema, idSchema, urlSchema } from './text.ts';

const link = z.strictObject({
  /** Id of an entry of `sources`. */
  source: idSchema,
  title: z.string(),
  /** Symbol, section, file and lines. */
  place: z.string(),
  url: urlSchema,
  date: daySchema,
});

const cell = z.strictObject({
  state: z.enum(CELL_STATES),
  /** As recorded; of a transition the value in force. Absent without a value. */
  value: valueSchema.optional(),
  unit: z.string().optional(),
  /** What a table shows. */
  text: z.string(),
  scope: z.enum(SCOPES).optional(),
  confidence: z.enum(CONFIDENCES).optional(),
  version: z.string().optional(),
  asOf: daySchema.optional(),
  note: z.string().optional(),
  /** Of an unknown: what was consulted without result. */
  searched: z.array(z.string()).optional(),
  next: valueSchema.optional(),
  nextActivation: z.string().optional(),
  /** Of a dispute: its sides. */
  conflict: z
    .array(z.strictObject({ value: valueSchema, text: z.string(), sources: z.array(link) }))
    .optional(),
  /** Id of the record a fork takes the value from. */
  inheritedFrom: idSchema.optional(),
  sources: z.array(link),
});

const record = RECORD_SCHEMAS.vm
  .omit({ draft: true, cells: true })
  .extend({ cells: z.record(fieldIdSchema, cell) });

const about = {
  /** First number: something was removed or changed its meaning. Second: something was added. */
  schemaVersion: z.string().regex(/^\d+\.\d+$/),
  /** SPDX id of the licence of the data. */
  licence: z.string(),
};

/** Shape of the whole download, and of the download of a view. */
export const exportSchema = z.strictObject({
  ...about,
  /** Address of the view these records were taken from; absent in the whole. */
  view: urlSchema.or(z.string().regex(/^http:/)).optional(),
  groups: z.array(groupSchema),
  fields: z.array(fieldSchema),
  sources: z.array(sourceSchema),
  records: z.array(record),
  /** Systems that are only mentioned, with the reason. */
  mentions: z.array(RECORD_SCHEMAS.mention),
});

/** Shape of the download of one record. */
export const recordExportSchema = record.extend(about);
