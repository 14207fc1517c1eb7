import * as z from 'zod';
import { UNIT_IDS } from '../values/units.ts';
import { type Cite, citeSchema } from './cite.ts';
import { daySchema, lineSchema } from './text.ts';

/** Longest note, in characters. */
export const NOTE_LENGTH = 240;

/** What kind of fact a value is. */
export const SCOPES = [
  'protocol-constant',
  'network-parameter',
  'client-default',
  'derived',
  'measured',
  'documented-only',
] as const;

/** How sure a value is, by the best kind of source behind it. */
export const CONFIDENCES = ['code', 'spec', 'docs', 'statement'] as const;

const plain = z.union([z.string(), z.number(), z.boolean()]);
const entry = z.record(z.string(), plain);

/** A value as written: which of these shapes fits is decided by the field (see values/fits.ts). */
export const valueSchema = z.union([plain, z.array(z.union([plain, entry])), entry]);

const version = lineSchema(80).optional();
const note = lineSchema(NOTE_LENGTH).optional();
const sources = z.array(citeSchema).min(1, 'a cell needs at least one source');
const unit = z.enum(UNIT_IDS).optional();
const confidence = z.enum(CONFIDENCES).optional();
const asOf = daySchema.optional();

const known = z.strictObject({
  state: z.literal('known').optional(),
  value: valueSchema,
  unit,
  scope: z.enum(SCOPES),
  version,
  asOf,
  confidence,
  note,
  sources,
});

const inTransition = z.strictObject({
  state: z.literal('in-transition'),
  /** The value in force. */
  value: valueSchema,
  unit,
  scope: z.enum(SCOPES),
  /** The value that is to follow, in the same unit. */
  next: valueSchema,
  /** When or by what it takes effect. */
  nextActivation: lineSchema(120),
  version,
  asOf,
  confidence,
  note,
  sources,
});

const disputed = z.strictObject({
  state: z.literal('disputed'),
  /** Both sides (or more), each with its own source. */
  conflict: z
    .array(z.strictObject({ value: valueSchema, unit, note, sources }))
    .min(2, 'a dispute has at least two sides'),
  version,
  asOf,
  note,
});

const unknown = z.strictObject({
  state: z.literal('unknown'),
  /** What was consulted without result. */
  searched: z.array(lineSchema(200)).min(1, 'say what was searched'),
  version,
  asOf,
  note,
});

const notApplicable = z.strictObject({
  state: z.literal('not-applicable'),
  /** Why the question makes no sense here. */
  note: lineSchema(NOTE_LENGTH),
  version,
  asOf,
  sources: sources.optional(),
});

const noneByDesign = z.strictObject({
  state: z.literal('none-by-design'),
  /** What the design does instead, or where it says so. */
  note,
  scope: z.enum(SCOPES).optional(),
  version,
  asOf,
  confidence,
  sources,
});

/** A cell of a record: a value with its provenance, or the reason there is none. */
export const cellSchema = z.discriminatedUnion('state', [
  known,
  inTransition,
  disputed,
  unknown,
  notApplicable,
  noneByDesign,
]);

/** A cell of a record. `state` absent means known. */
export type Cell = z.infer<typeof cellSchema>;
/** A value as written. */
export type Value = z.infer<typeof valueSchema>;
/** Every state a cell can be in. */
export const CELL_STATES = [
  'known',
  'in-transition',
  'disputed',
  'unknown',
  'not-applicable',
  'none-by-design',
] as const;
/** State of a cell. */
export type CellState = (typeof CELL_STATES)[number];

/** The state of a cell, with the default filled in. */
export function stateOf(cell: Cell): CellState {
  return cell.state ?? 'known';
}

/** The citations of one cell, those of all sides of a dispute together. */
export function citesOf(cell: Cell): readonly Cite[] {
  if (cell.state === 'disputed') return cell.conflict.flatMap((side) => side.sources);
  return ('sources' in cell ? cell.sources : undefined) ?? [];
}
