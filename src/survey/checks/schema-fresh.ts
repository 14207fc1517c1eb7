import { orderedFields } from '../derive/applicable.ts';
import { jsonSchemas } from '../schema/json-schema.ts';
import { PLACES } from '../survey.ts';
import type { Check } from './check.ts';

const RULE = 'schema-fresh';

/** The JSON Schemas for editors are those that the fields and the code give now. */
export const schemaFresh: Check = {
  rule: RULE,
  run: (survey) => {
    const wanted = jsonSchemas(orderedFields(survey));
    const names = [...new Set([...wanted.keys(), ...survey.schemas.keys()])].sort();
    return names
      .filter((name) => wanted.get(name) !== survey.schemas.get(name))
      .map((name) => ({
        file: `${PLACES.schemas}${name}`,
        line: 1,
        column: 1,
        rule: RULE,
        message: wanted.has(name)
          ? 'This generated schema does not match the fields.'
          : 'No schema of this name is generated.',
        fix: wanted.has(name) ? 'Run npm run records -- fix.' : 'Delete the file.',
      }));
  },
};
