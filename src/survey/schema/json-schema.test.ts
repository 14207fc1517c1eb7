import { expect, test } from 'vitest';
import { orderedFields } from '../derive/applicable.ts';
import { smallSurvey, surveyOf } from '../fixture.ts';
import { jsonSchemas } from './json-schema.ts';

const schemas = jsonSchemas(orderedFields(surveyOf(smallSurvey())));
const vm = JSON.parse(schemas.get('vm.schema.json') ?? '');

test('there is a schema for each kind of file', () => {
  expect([...schemas.keys()]).toEqual([
    'field.schema.json',
    'groups.schema.json',
    'source.schema.json',
    'vm.schema.json',
  ]);
});

test('an editor is offered the fields by name and their values with their meaning', () => {
  expect(Object.keys(vm.anyOf[0].properties.cells.properties)).toContain('limits.kinds');
  expect(vm.$defs['limits.kinds'].items.oneOf).toEqual([
    { const: 'first', description: 'One.' },
    { const: 'second', description: 'Two.' },
  ]);
});

test('every reference inside the schema leads somewhere', () => {
  const references = [...(schemas.get('vm.schema.json') ?? '').matchAll(/"\$ref": "([^"]+)"/g)];
  expect(references.length).toBeGreaterThan(0);
  for (const [, reference] of references) {
    expect(vm.$defs).toHaveProperty([reference?.replace('#/$defs/', '') ?? '']);
  }
});

test('keys with a default are not demanded of authors', () => {
  const field = JSON.parse(schemas.get('field.schema.json') ?? '');
  expect(field.required).not.toContain('inherits');
  expect(field.required).toContain('meaning');
});
