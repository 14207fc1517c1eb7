/**
 * Whether a build may take pages and results from an earlier one. `FROM_NOTHING=on` in the environment makes
 * it start from nothing. Anything else is a mistake.
 *
 * @throws on another value
 */
export function keepsPages(environment: { FROM_NOTHING?: string | undefined }): boolean {
  const value = environment.FROM_NOTHING ?? 'off';
  if (value !== 'on' && value !== 'off')
    throw new Error(`FROM_NOTHING is "${value}"; set it to on, or leave it out`);
  return value === 'off';
}
