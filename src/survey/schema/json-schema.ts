import * as z from 'zod';
import { HTTPS_ADDRESS } from '../../web-address/web-address.ts';
import { cellSchema } from './cell.ts';
import { type Field, type FieldKey, fieldSchema, groupsSchema } from './field.ts';
import { RECORD_SCHEMAS } from './record.ts';
import { sourceSchema } from './source.ts';

/** A JSON Schema, or part of one. */
export type JsonSchema = Record<string, unknown>;

/**
 * The JSON Schemas that editors use, as text, by file name. They follow from the schemas of this
 * folder and from the fields: an editor offers field names and allowed values with their meaning.
 */
export function jsonSchemas(fields: readonly Field[]): Map<string, string> {
  return new Map(
    Object.entries({
      'field.schema.json': titled('A field of the survey', toJson(fieldSchema)),
      'groups.schema.json': titled('Groups of fields', toJson(groupsSchema)),
      'source.schema.json': titled('A primary source', toJson(sourceSchema)),
      'vm.schema.json': vmSchema(fields),
    }).map(([name, schema]) => [name, `${JSON.stringify(schema, null, 1)}\n`]),
  );
}

function vmSchema(fields: readonly Field[]): JsonSchema {
  const vm = toJson(RECORD_SCHEMAS.vm);
  const properties = vm.properties as JsonSchema;
  const asked = fields.filter((field) => field.from === undefined);
  const cells = Object.fromEntries(asked.map((field) => [field.id, cellOf(field)]));
  const values = Object.fromEntries(asked.map((field) => [field.id, valueSchemaOf(field)]));
  properties.cells = { type: 'object', additionalProperties: false, properties: cells };
  const others = [RECORD_SCHEMAS.mention, RECORD_SCHEMAS.moved, RECORD_SCHEMAS.split].map(toJson);
  return {
    ...titled('A virtual machine on a network', { anyOf: [vm, ...others] }),
    $defs: { cell: toJson(cellSchema), ...values },
  };
}

function cellOf(field: Field): JsonSchema {
  const value = { $ref: `#/$defs/${field.id}` };
  return {
    description: `${field.title}. ${field.meaning} ${field.determine}`,
    allOf: [{ $ref: '#/$defs/cell' }, { properties: { value, next: value } }],
  };
}

function valueSchemaOf(field: Field): JsonSchema {
  const description = [field.meaning, field.unit && `Unit: ${field.unit}.`]
    .filter(Boolean)
    .join(' ');
  return { description, ...shapeOf(field) };
}

function shapeOf(field: Field): JsonSchema {
  switch (field.type) {
    case 'enum-set':
      return { type: 'array', minItems: 1, uniqueItems: true, items: options(field.allowed) };
    case 'map':
      return { ...entry(field.keys ?? []), minProperties: 1 };
    case 'list': {
      const keys = field.keys ?? [];
      const required = keys.filter((key) => !key.optional).map((key) => key.id);
      return { type: 'array', minItems: 1, items: { ...entry(keys), required } };
    }
    default:
      return plain(field);
  }
}

function plain(kind: Pick<FieldKey, 'allowed'> & { type: string }): JsonSchema {
  switch (kind.type) {
    case 'enum':
      return options(kind.allowed);
    case 'boolean':
      return { type: 'boolean' };
    case 'integer':
      return {
        anyOf: [
          { type: 'integer', minimum: 0 },
          { type: 'string', pattern: '^\\d{16,}$' },
        ],
      };
    case 'number':
      return { type: 'number', minimum: 0 };
    case 'date':
      return { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
    case 'url':
      return { type: 'string', pattern: HTTPS_ADDRESS.source };
    default:
      return { type: 'string' };
  }
}

function entry(keys: readonly FieldKey[]): JsonSchema {
  const properties = Object.fromEntries(
    keys.map((key) => [key.id, { description: key.meaning, ...plain(key) }]),
  );
  return { type: 'object', additionalProperties: false, properties };
}

function options(allowed: Field['allowed']): JsonSchema {
  return { oneOf: (allowed ?? []).map(({ id, meaning }) => ({ const: id, description: meaning })) };
}

const converted = new WeakMap<z.ZodType, string>();

/** A schema of this folder as JSON Schema; converted once, a fresh copy each time. */
function toJson(schema: z.ZodType): JsonSchema {
  const text =
    converted.get(schema) ??
    JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  converted.set(schema, text);
  const { $schema: _, ...rest } = JSON.parse(text) as JsonSchema;
  return rest;
}

function titled(title: string, schema: JsonSchema): JsonSchema {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title, ...schema };
}
