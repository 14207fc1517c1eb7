import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSite } from './check-site.ts';
import { type Fixtures, siteOf } from './fixture.ts';
import { SITE_RULES } from './registry.ts';

const FOLDER = join(import.meta.dirname, 'rules');

test('every rule file is registered, and every rule is in a file of its name', () => {
  const files = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.fixtures.ts'))
    .map((file) => file.replace(/\.ts$/, ''));
  expect(SITE_RULES.map(({ name }) => name).sort()).toEqual(files.sort());
});

describe.each(SITE_RULES.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  const load = async () => (await import(`./rules/${name}.fixtures.ts`)) as Fixtures;

  test('objects to every red fixture at the right place, with a message and a fix', async () => {
    const { red } = await load();
    expect(red.length).toBeGreaterThan(0);
    for (const fixture of red) {
      const problems = checkSite(siteOf(fixture), [rule]);
      const places = problems.flatMap(({ file, line }) => [file, `${file}:${line}`]);
      expect(places, JSON.stringify(fixture)).toContain(fixture.at);
      for (const problem of problems) {
        expect(problem.rule).toBe(name);
        expect(problem.message).not.toMatch(/(^|[^"])undefined|^$/);
        expect(problem.fix).toMatch(/\S.*[.…]$/);
      }
    }
  });

  test('accepts every green fixture', async () => {
    const { green } = await load();
    expect(green.length).toBeGreaterThan(0);
    for (const fixture of green) {
      expect(checkSite(siteOf(fixture), [rule]), JSON.stringify(fixture)).toEqual([]);
    }
  });
});
