import { currentIds } from '../checks/ids-permanent.ts';
import { orderedFields } from '../derive/applicable.ts';
import { jsonSchemas } from '../schema/json-schema.ts';
import { PLACES, parseSurvey, type SurveyFiles } from '../survey.ts';
import { type FileKind, formatFile } from './format.ts';

const KIND_BY_PLACE: readonly (readonly [string, FileKind])[] = [
  [PLACES.fields, 'field'],
  [PLACES.sources, 'source'],
  [PLACES.records, 'record'],
];

/**
 * What a machine can put right: order of keys and cells, line breaks, the list of permanent ids and
 * the generated schemas. Gives the new text of each file that changes, by path.
 */
export function fixFiles(files: SurveyFiles): Map<string, string> {
  const { survey } = parseSurvey(files);
  const fields = orderedFields(survey);
  const order = fields.map((field) => field.id);
  const wanted = new Map<string, string>();
  for (const [file, text] of files) {
    const kind = KIND_BY_PLACE.find(([place]) => file.startsWith(place))?.[1];
    if (kind !== undefined && file.endsWith('.yaml')) {
      wanted.set(file, formatFile(kind, text, order));
    }
  }
  for (const [name, text] of jsonSchemas(fields)) wanted.set(PLACES.schemas + name, text);
  const ids = [...new Set([...survey.lock, ...currentIds(survey)])].sort();
  wanted.set(PLACES.lock, `${ids.join('\n')}\n`);
  return new Map([...wanted].filter(([file, text]) => files.get(file) !== text));
}
