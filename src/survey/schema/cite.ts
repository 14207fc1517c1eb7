import * as z from 'zod';
import { idSchema, lineSchema } from './text.ts';

/** A place in a source: file and lines of a repository, or a section of a document. */
export const citeSchema = z.strictObject({
  /** Id of a file in data/sources. */
  source: idSchema,
  /** File inside the repository, from its root. */
  path: z
    .string()
    .regex(/^[^/\s][^\s]*$/, 'a path starts at the root of the repository and has no blanks')
    .optional(),
  /** One line or a range: 140 or 140-152. */
  lines: z
    .union([z.int().min(1), z.string().regex(/^[1-9]\d*(-[1-9]\d*)?$/, 'lines: 140 or 140-152')])
    .optional(),
  /** The name in the code that stands on those lines. */
  symbol: lineSchema(120).optional(),
  /** Heading, chapter or page of a document. */
  section: lineSchema(160).optional(),
});

/** A place in a source. */
export type Cite = z.infer<typeof citeSchema>;
