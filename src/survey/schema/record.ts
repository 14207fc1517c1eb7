import * as z from 'zod';
import { cellSchema } from './cell.ts';
import { citeSchema } from './cite.ts';
import { FAMILIES } from './field.ts';
import { daySchema, fieldIdSchema, idSchema, lineSchema, urlSchema } from './text.ts';

/** Roles a repository can have for a VM. */
export const REPO_ROLES = ['reference', 'client', 'compiler', 'spec', 'library', 'docs'] as const;

const repoSchema = z.strictObject({
  name: lineSchema(80),
  url: urlSchema,
  role: z.enum(REPO_ROLES),
});

/** A dated place in a ranking by market capitalisation. */
const rankSchema = z.strictObject({ rank: z.int().min(1), asOf: daySchema, source: idSchema });

const head = {
  /** Equals the file name. Permanent. */
  id: idSchema,
  /** Name of the chain. */
  name: lineSchema(60),
  /** Older and other names, so that a search finds the record. */
  aliases: z.array(lineSchema(60)).min(1).optional(),
  /** One sentence: what this is. */
  summary: lineSchema(300),
  marketcap: z.array(rankSchema).min(1).optional(),
};

/** Tiers 1 and 2: a VM on a network, with cells. */
const vmSchema = z.strictObject({
  ...head,
  /** Groups the records of one chain that runs several VMs. */
  chain: idSchema.optional(),
  /** Name of the VM. */
  vm: lineSchema(60),
  /** Network the values hold for. */
  network: lineSchema(60),
  /** 1: every field; 2: the core fields. */
  tier: z.union([z.literal(1), z.literal(2)]),
  family: z.enum(FAMILIES),
  /** Still being filled: kept out of pages and downloads, and not held to be complete. */
  draft: z.literal(true).optional(),
  repos: z.array(repoSchema).min(1),
  /** A fork: cells that are absent here are taken from the parent. */
  extends: z
    .strictObject({
      record: idSchema,
      /** What of the parent's was taken over, and when. */
      note: lineSchema(240),
      sources: z.array(citeSchema).min(1),
    })
    .optional(),
  /** Taken by every cell that does not say otherwise. */
  defaults: z.strictObject({ version: lineSchema(80), asOf: daySchema }),
  /** Every version a cell names, with the day from which it holds (activation, or release). */
  versions: z.record(z.string(), daySchema),
  cells: z.record(fieldIdSchema, cellSchema),
});

/** Tier 3: mentioned only, and why. */
const mentionSchema = z.strictObject({
  ...head,
  tier: z.literal(3),
  family: z.enum(FAMILIES),
  vm: lineSchema(60).optional(),
  /** Why there is no longer record. */
  reason: z.enum([
    'no-general-vm',
    'token-of-another-chain',
    'same-vm-as-another',
    'scope',
    'closed-source',
  ]),
  sources: z.array(citeSchema).min(1),
});

/** A record whose id changed: the old id keeps leading to it. */
const movedSchema = z.strictObject({ id: idSchema, moved: idSchema });

/** A record that became several. */
const splitSchema = z.strictObject({ id: idSchema, split: z.array(idSchema).min(2) });

/** A record with cells. */
export type VmRecord = z.infer<typeof vmSchema>;
/** A tier 3 record. */
export type Mention = z.infer<typeof mentionSchema>;
/** An id that leads to other records. */
export type Redirect = z.infer<typeof movedSchema> | z.infer<typeof splitSchema>;
/** Whatever a file in data/vms can hold. */
export type RecordFile = VmRecord | Mention | Redirect;

/** Schemas of a record file, by kind. */
export const RECORD_SCHEMAS = {
  vm: vmSchema,
  mention: mentionSchema,
  moved: movedSchema,
  split: splitSchema,
} as const;

/** The schema a record file is held to, chosen by its keys so that messages fit what was meant. */
export function recordSchemaFor(data: unknown): z.ZodType<RecordFile> {
  const keys = (data !== null && typeof data === 'object' ? data : {}) as { tier?: unknown };
  if ('moved' in keys) return movedSchema;
  if ('split' in keys) return splitSchema;
  return keys.tier === 3 ? mentionSchema : vmSchema;
}

/** True for a record with cells. */
export function isVm(record: RecordFile): record is VmRecord {
  return 'cells' in record;
}

/** True for an id that leads elsewhere. */
export function isRedirect(record: RecordFile): record is Redirect {
  return 'moved' in record || 'split' in record;
}
