/** The runner of TypeScript marks functions with their names by a helper that a page does not have. */
export const NAMES = 'globalThis.__name = (value) => value;';
