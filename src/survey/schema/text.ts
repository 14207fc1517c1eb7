import * as z from 'zod';
import { HTTPS_ADDRESS, LONGEST_ADDRESS } from '../../web-address/web-address.ts';

/** Kebab-case id: small letters, digits and single hyphens. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is kebab-case: small letters, digits, single hyphens');

/** Id of a field: its group, a dot, its name. */
export const fieldIdSchema = z
  .string()
  .regex(
    /^[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*$/,
    'a field id is group.name, kebab-case: limits.code-size',
  );

/** A day, YYYY-MM-DD, that exists in the calendar. */
export const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is written YYYY-MM-DD')
  .refine((day) => isDay(day), 'this day does not exist in the calendar');

/** A full Git commit id. */
export const commitSchema = z
  .string()
  .regex(/^[0-9a-f]{40}$/, 'a commit is written in full: 40 hexadecimal digits');

/** An https address. */
export const urlSchema = z
  .string()
  .max(LONGEST_ADDRESS, `an address is at most ${LONGEST_ADDRESS} characters long`)
  .regex(HTTPS_ADDRESS, 'an address begins with https:// and has no blanks');

/** Trimmed, single-line text of at most `max` characters. */
export function lineSchema(max: number) {
  return z
    .string()
    .min(1, 'text is missing')
    .max(max, `text is longer than ${max} characters`)
    .refine((text) => text === text.trim() && !/[\r\n]/.test(text), 'text is one trimmed line');
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
