/**
 * Whether shipped pages are made light. `FIRST_VIEW=off` in the environment of a build leaves what the
 * framework makes: its scripts and its whole style sheet on every page. Anything else is a mistake.
 *
 * @throws on another value
 */
export function firstViewIsOn(environment: { FIRST_VIEW?: string | undefined }): boolean {
  const value = environment.FIRST_VIEW ?? 'on';
  if (value !== 'on' && value !== 'off')
    throw new Error(`FIRST_VIEW is "${value}"; set it to off, or leave it out`);
  return value === 'on';
}
