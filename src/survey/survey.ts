import type { Problem } from '../problems/problem.ts';
import { type Field, fieldSchema, type Group, groupsSchema } from './schema/field.ts';
import { isVm, type RecordFile, recordSchemaFor, type VmRecord } from './schema/record.ts';
import { type Source, sourceSchemaFor } from './schema/source.ts';
import { type ParsedYaml, parseYaml } from './yaml/parse.ts';
import { validate } from './yaml/validate.ts';

/** Text of every file of the survey, by path relative to the repository root. */
export type SurveyFiles = ReadonlyMap<string, string>;

/** A value that came out of a file, with the file. */
export interface Located<T> {
  data: T;
  yaml: ParsedYaml;
}

/** Everything the survey's files say, ids as keys, in the order of the file names. */
export interface Survey {
  groups: readonly Group[];
  fields: ReadonlyMap<string, Located<Field>>;
  sources: ReadonlyMap<string, Located<Source>>;
  records: ReadonlyMap<string, Located<RecordFile>>;
  /** Lines of data/ids.lock: `vm ethereum`, `field limits.code-size`. */
  lock: readonly string[];
  /** Files that are there but could not be read: what follows from their absence is not reported. */
  broken: ReadonlySet<string>;
  /** Text of the generated JSON Schemas, by file name. */
  schemas: ReadonlyMap<string, string>;
}

/** Where the files are, relative to the repository root. */
export const PLACES = {
  groups: 'data/groups.yaml',
  fields: 'data/fields/',
  sources: 'data/sources/',
  records: 'data/vms/',
  lock: 'data/ids.lock',
  schemas: 'data/schema/',
} as const;

const HINT = 'data/README.md shows the shape.';

/**
 * Reads a survey out of the text of its files.
 *
 * Files that are broken are left out of the survey and reported; nothing here throws. `fields` can
 * still name a group that does not exist and so on: that is what the checks are for.
 */
export function parseSurvey(files: SurveyFiles): { survey: Survey; problems: Problem[] } {
  const problems: Problem[] = [];
  const broken = new Set<string>();
  const read = <T>(file: string, schemaFor: (data: unknown) => unknown): Located<T> | undefined => {
    const { parsed, problems: syntax } = parseYaml(file, files.get(file) ?? '');
    problems.push(...syntax);
    if (parsed === undefined) {
      broken.add(file);
      return undefined;
    }
    const schema = schemaFor(parsed.data) as Parameters<typeof validate<T>>[0];
    const result = validate(schema, parsed, HINT);
    problems.push(...result.problems);
    if (result.value !== undefined) return { data: result.value, yaml: parsed };
    broken.add(file);
    return undefined;
  };
  const folder = <T extends { id: string }>(
    place: string,
    schemaFor: (data: unknown) => unknown,
  ): Map<string, Located<T>> => {
    const found = new Map<string, Located<T>>();
    for (const file of [...files.keys()].filter((name) => inFolder(name, place)).sort()) {
      const located = read<T>(file, schemaFor);
      if (located === undefined) continue;
      const name = file.slice(place.length, -'.yaml'.length);
      if (located.data.id === name) found.set(name, located);
      else {
        broken.add(file);
        problems.push(misnamed(located, name));
      }
    }
    return found;
  };
  const groups = read<{ groups: Group[] }>(PLACES.groups, () => groupsSchema);
  const survey: Survey = {
    groups: groups?.data.groups ?? [],
    fields: folder<Field>(PLACES.fields, () => fieldSchema),
    sources: folder<Source>(PLACES.sources, sourceSchemaFor),
    records: folder<RecordFile>(PLACES.records, recordSchemaFor),
    broken,
    schemas: schemaTexts(files),
    lock: (files.get(PLACES.lock) ?? '').split('\n').filter((line) => line.trim() !== ''),
  };
  return { survey, problems };
}

function schemaTexts(files: SurveyFiles): Map<string, string> {
  const inSchemas = [...files].filter(([file]) => file.startsWith(PLACES.schemas));
  return new Map(inSchemas.map(([file, text]) => [file.slice(PLACES.schemas.length), text]));
}

/** The records that have cells, by id. */
export function vmRecords(survey: Survey): Located<VmRecord>[] {
  return [...survey.records.values()].filter((record): record is Located<VmRecord> =>
    isVm(record.data),
  );
}

function inFolder(name: string, place: string): boolean {
  return (
    name.startsWith(place) && name.endsWith('.yaml') && !name.slice(place.length).includes('/')
  );
}

function misnamed(located: Located<{ id: string }>, name: string): Problem {
  return {
    file: located.yaml.file,
    ...located.yaml.at(['id']),
    rule: 'file-name',
    message: `The id "${located.data.id}" is not the name of its file, "${name}".`,
    fix: `Write id: ${name}, or rename the file; a published id moves with "moved", see data/README.md.`,
  };
}
