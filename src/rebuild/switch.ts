/**
 * Whether a build may take pages from an earlier one. `KEEP_COMPILED=off` in the environment makes it start
 * from nothing, as releases do. Anything else is a mistake.
 *
 * @throws on another value
 */
export function keepsPages(environment: { KEEP_COMPILED?: string | undefined }): boolean {
  const value = environment.KEEP_COMPILED ?? 'on';
  if (value !== 'on' && value !== 'off')
    throw new Error(`KEEP_COMPILED is "${value}"; set it to off, or leave it out`);
  return value === 'on';
}
