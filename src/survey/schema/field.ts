import * as z from 'zod';
import { DIMENSIONS, UNIT_IDS } from '../values/units.ts';
import { fieldIdSchema, idSchema, lineSchema } from './text.ts';

/** Families of virtual machines a record can belong to; the words behind them are in the field `identity.family`. */
export const FAMILIES = [
  'evm',
  'wasm',
  'ebpf',
  'move',
  'riscv',
  'cells',
  'lambda-calculus',
  'zk-circuit',
  'other-custom',
  'none',
] as const;

/** One allowed value and what it means. */
const allowedSchema = z.strictObject({
  /** The value as it is written in a record. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an allowed value is kebab-case'),
  /** How a reader sees it, where the id itself would not do. */
  label: lineSchema(60).optional(),
  /** One sentence. */
  meaning: lineSchema(300),
});

/** One key of a map or of a list's items. */
const keySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a key is kebab-case'),
  meaning: lineSchema(300),
  /** What its value is. Numbers need a unit. */
  type: z.enum(['boolean', 'integer', 'number', 'text', 'date', 'url', 'enum']),
  unit: z.enum(UNIT_IDS).optional(),
  /** For an enum: its values. */
  allowed: z.array(allowedSchema).min(1).optional(),
  /** In a list's item: may be left out. */
  optional: z.literal(true).optional(),
});

/** Kinds of value. */
export const FIELD_TYPES = [
  'enum',
  'enum-set',
  'integer',
  'number',
  'text',
  'date',
  'map',
  'list',
] as const;

/** A field of the survey: `data/fields/<id>.yaml`. Its words are published as the guide. */
export const fieldSchema = z.strictObject({
  /** group.name; equals the file name. Permanent. */
  id: fieldIdSchema,
  /** Id of the group in data/groups.yaml. */
  group: idSchema,
  /** Place inside the group, from 1. */
  order: z.int().min(1),
  /** Column heading. */
  title: lineSchema(48),
  /** The question this field answers, and what exactly counts. */
  meaning: lineSchema(600),
  type: z.enum(FIELD_TYPES),
  /** Default unit of a number. */
  unit: z.enum(UNIT_IDS).optional(),
  /** Dimensions accepted beside the one of `unit`, where systems measure the same limit differently. */
  accepts: z.array(z.enum(DIMENSIONS)).min(1).optional(),
  /** Values of an enum or enum-set. */
  allowed: z.array(allowedSchema).min(2).optional(),
  /** Keys of a map, or of each item of a list. */
  keys: z.array(keySchema).min(1).optional(),
  /** For a list whose items carry `percent`: shares with the same value of this key add up to 100. */
  percentPer: z.string().optional(),
  /** Longest text, in characters. */
  maxLength: z.int().min(20).max(600).optional(),
  /** Where to look, and how to tell the values apart. */
  determine: lineSchema(700),
  /** Why a reader deciding about a VM for NoM asks this. */
  whyForNom: lineSchema(500),
  /** Which direction is better, where one is. */
  direction: z.enum(['higher', 'lower', 'neutral']).default('neutral'),
  /** Only records of these families have the field; absent: every record. */
  applies: z.strictObject({ families: z.array(z.enum(FAMILIES)).min(1) }).optional(),
  /** False: a property of the network, so a fork must state its own value and never inherits it. */
  inherits: z.boolean().default(true),
  /** True: short (tier 2) records fill it too. */
  core: z.boolean().default(false),
  /** The value comes from this key of the record's head, not from a cell. */
  from: z.enum(['family', 'repos']).optional(),
});

/** A field as the rest of the domain sees it, defaults filled in. */
export type Field = z.infer<typeof fieldSchema>;
/** One key of a map or list item. */
export type FieldKey = z.infer<typeof keySchema>;
/** Family id. */
export type Family = (typeof FAMILIES)[number];

/** A group of fields: one entry of data/groups.yaml, in order. */
export const groupSchema = z.strictObject({
  id: idSchema,
  title: lineSchema(40),
  meaning: lineSchema(300),
});

/** data/groups.yaml. */
export const groupsSchema = z.strictObject({ groups: z.array(groupSchema).min(1) });

/** A group of fields. */
export type Group = z.infer<typeof groupSchema>;
