import type { z } from 'zod';
import type { Problem } from '../../problems/problem.ts';
import type { ParsedYaml } from './parse.ts';

type Issue = z.core.$ZodIssue;

/**
 * Holds a YAML file to a schema. Gives the typed value, or one problem for each thing that does
 * not fit, placed where it stands. `hint` says where the rules are written down.
 */
export function validate<T>(
  schema: z.ZodType<T>,
  parsed: ParsedYaml,
  hint: string,
): { value?: T; problems: Problem[] } {
  const result = schema.safeParse(parsed.data);
  if (result.success) return { value: result.data, problems: [] };
  return { problems: result.error.issues.flatMap((issue) => toProblems(issue, parsed, hint)) };
}

function toProblems(issue: Issue, parsed: ParsedYaml, hint: string): Problem[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  const name = path.length > 0 ? path.join(' › ') : 'the file';
  const problem = (at: (string | number)[], message: string, fix: string): Problem => ({
    file: parsed.file,
    ...parsed.at(at),
    rule: 'schema',
    message,
    fix,
  });
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      problem([...path, key], `"${key}" is no key of ${name}.`, `Remove or rename it; ${hint}`),
    );
  }
  if (!present(parsed.data, path)) {
    return [problem(path, `${name} is missing.`, `Add it; ${hint}`)];
  }
  const options = optionsOf(issue);
  if (options !== undefined) {
    const message = `${name} is not one of: ${options.join(', ')}.`;
    return [problem(path, message, `Choose one of them; ${hint}`)];
  }
  return [problem(path, `${name}: ${issue.message}.`, `Correct it; ${hint}`)];
}

/** The values that would have fitted, where the schema lists them. */
function optionsOf(issue: Issue): string[] | undefined {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code !== 'invalid_union' || !('options' in issue)) return undefined;
  const options = issue.options as readonly unknown[];
  return options.filter((option) => typeof option === 'string');
}

function present(data: unknown, path: (string | number)[]): boolean {
  let value = data;
  for (const part of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, part)) return false;
    value = (value as Record<string | number, unknown>)[part];
  }
  return true;
}
