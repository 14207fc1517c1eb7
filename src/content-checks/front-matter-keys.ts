import type { Page } from './content.ts';

/** What one front matter key may hold. */
export interface KeySpec {
  required: (page: Page) => boolean;
  /** The allowed form, to complete "must be …". */
  form: string;
  accepts: (value: unknown) => boolean;
}

const always = () => true;
const never = () => false;
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '';
const isListOf = (value: unknown, accepts: (item: unknown) => boolean) =>
  Array.isArray(value) && value.length > 0 && value.every(accepts);
const isUnique = (value: unknown) => Array.isArray(value) && new Set(value).size === value.length;
const isKebab = (value: unknown) => isText(value) && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value);

/** Whether a value is a day of the calendar written YYYY-MM-DD. */
export function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** Whether a value is an absolute https address. */
export function isHttps(value: unknown): boolean {
  return isText(value) && URL.canParse(value) && new URL(value).protocol === 'https:';
}

function isNextStep(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { id, text, ...rest } = value as Record<string, unknown>;
  return Object.keys(rest).length === 0 && isKebab(id) && isText(text);
}

function isDoneStep(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { step, where, ...rest } = value as Record<string, unknown>;
  if (Object.keys(rest).length > 0 || !isKebab(step)) return false;
  return isHttps(where) || (isText(where) && /^\/[^\\/]/.test(`${where} `));
}

const text: Omit<KeySpec, 'required'> = { form: 'a line of text', accepts: isText };
const day = { form: 'a date such as 2026-11-22', accepts: isDay };
const addresses = {
  form: 'a list of different https addresses',
  accepts: (value: unknown) => isListOf(value, isHttps) && isUnique(value),
};
const names = {
  form: 'a list of different names, lower case with hyphens',
  accepts: (value: unknown) => isListOf(value, isKebab) && isUnique(value),
};

/** Keys of pages in docs/. */
const DOC: Record<string, KeySpec> = {
  title: { required: always, ...text },
  sidebar_label: { required: never, ...text },
  sidebar_position: {
    required: (page) => !/\/index\.mdx?$/.test(page.file),
    form: 'a number',
    accepts: (value) => typeof value === 'number' && Number.isFinite(value),
  },
  description: { required: always, ...text },
  status: {
    required: always,
    form: 'draft or reviewed',
    accepts: (value) => value === 'draft' || value === 'reviewed',
  },
  verified: { required: always, ...day },
  commit: {
    required: (page) => page.file.startsWith('docs/internal/'),
    form: 'the 40 hexadecimal digits of a commit',
    accepts: (value) => typeof value === 'string' && /^[0-9a-f]{40}$/.test(value),
  },
  discussions: { required: never, ...addresses },
};

/** Keys of community updates in blog/. */
const BLOG: Record<string, KeySpec> = {
  title: { required: always, ...text },
  description: { required: always, ...text },
  slug: {
    required: never,
    form: 'lower case words joined by hyphens or slashes',
    accepts: (value) => isText(value) && /^\/?[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(value),
  },
  date: { required: never, ...day },
  /** Shown in place of the date where the day is not certain. */
  date_label: { required: never, ...text },
  authors: { required: always, ...names },
  tags: { required: always, ...names },
  image: {
    required: never,
    form: 'an address on this site that begins with /',
    accepts: (value) => isText(value) && /^\/[a-z0-9]/.test(value),
  },
  discussions: { required: never, ...addresses },
  next: {
    required: never,
    form: 'a list of steps {id, text}: id in lower case with hyphens',
    accepts: (value) =>
      isListOf(value, isNextStep) && isUnique((value as { id: string }[]).map(({ id }) => id)),
  },
  /** Steps of earlier updates that this one reports as done, and where that can be seen. */
  done: {
    required: never,
    form: 'a list {step, where}: the id of a step of an earlier update, and an address that shows it',
    accepts: (value) =>
      isListOf(value, isDoneStep) &&
      isUnique((value as { step: string }[]).map(({ step }) => step)),
  },
};

/** Keys of Markdown routes in src/pages/. */
const PAGE: Record<string, KeySpec> = {
  title: { required: always, ...text },
  description: { required: always, ...text },
};

/** The keys that a page may have; undefined when its kind has no front matter. */
export function keysFor(page: Page): Record<string, KeySpec> | undefined {
  return { doc: DOC, blog: BLOG, page: PAGE, guide: undefined }[page.kind];
}

/** Kinds of pages that have front matter. */
export const WITH_FRONT_MATTER = ['doc', 'blog', 'page'] as const;
