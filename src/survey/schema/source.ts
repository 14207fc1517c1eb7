import * as z from 'zod';
import { HTTPS_ADDRESS } from '../../web-address/web-address.ts';
import { commitSchema, daySchema, idSchema, lineSchema, urlSchema } from './text.ts';

const licence = lineSchema(60).optional();
const note = lineSchema(240).optional();

const REPOSITORY = new RegExp(`^[\\w-][\\w.-]*/(?!\\.{1,2}$)[\\w.-]+$|${HTTPS_ADDRESS.source}`);

/** A repository at one commit. `kind: code` is the program; the others are text kept in Git. */
const repositorySchema = z.strictObject({
  /** Equals the file name. */
  id: idSchema,
  kind: z.enum(['code', 'spec', 'docs', 'proposal']),
  /** What it is, for a reader. */
  title: lineSchema(120),
  /** owner/name on GitHub, or an https address of another host's repository. */
  repo: z.string().max(200).regex(REPOSITORY, 'owner/name, or an https address'),
  commit: commitSchema,
  /** Day of the commit; leave it out only with `undated: true`. */
  date: daySchema.optional(),
  /** The day of the commit could not be found: `retrieved` counts instead. */
  undated: z.literal(true).optional(),
  /** Day it was read; needed only where `date` is not known. */
  retrieved: daySchema.optional(),
  licence,
  note,
});

/** A document on the web. */
const documentSchema = z.strictObject({
  /** Equals the file name. */
  id: idSchema,
  kind: z.enum(['spec', 'docs', 'proposal', 'paper', 'statement']),
  title: lineSchema(160),
  url: urlSchema,
  /** The date the document itself bears; leave it out only with `undated: true`. */
  date: daySchema.optional(),
  /** The document bears no date: `retrieved` counts as its age. */
  undated: z.literal(true).optional(),
  /** Day it was read. */
  retrieved: daySchema,
  /** Who answers for it. */
  publisher: lineSchema(80),
  licence,
  note,
});

/** A primary source: `data/sources/<id>.yaml`. */
export const sourceSchema = z.union([repositorySchema, documentSchema]);

/** A repository at one commit. */
export type RepositorySource = z.infer<typeof repositorySchema>;
/** A document on the web. */
export type DocumentSource = z.infer<typeof documentSchema>;
/** A primary source. */
export type Source = RepositorySource | DocumentSource;

/** The schema a source file is held to, chosen by its keys so that messages fit what was meant. */
export function sourceSchemaFor(data: unknown): typeof repositorySchema | typeof documentSchema {
  const keys = data !== null && typeof data === 'object' ? data : {};
  return 'repo' in keys || 'commit' in keys ? repositorySchema : documentSchema;
}

/** True for a repository at a commit. */
export function isRepository(source: Source): source is RepositorySource {
  return 'repo' in source;
}

/** The day a source speaks for: its own date, or the day an undated one was read. */
export function sourceDay(source: Source): string {
  return source.date ?? source.retrieved ?? '';
}
