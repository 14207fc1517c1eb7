import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';
import type { Problem } from '../problems/problem.ts';
import { oddKey } from '../yaml-keys/odd-key.ts';

/** Where moved addresses are kept. */
export const REDIRECTS_FILE = 'data/redirects.yml';

const address = z.string().regex(
  // No part is made of dots alone: a page for it is written below the folder of the site.
  /^\/(?:(?!\.+\/)[A-Za-z0-9._~-]+\/)*(?:#[A-Za-z0-9._-]+)?$/,
  'must look like /section/page/ or /section/page/#id',
);

const schema = z.strictObject({
  /** The address that was given out. */
  from: address,
  /** Where its readers find now what they came for. */
  to: address,
  reason: z.string().min(10, 'must say in a few words why the address changed'),
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as 2026-11-22'),
});

/** A published address that moved. */
export interface Redirect extends z.infer<typeof schema> {
  /** Line of the record in the file. */
  line: number;
}

/** Reads the list of moved addresses; faults become problems. */
export function parseRedirects(text: string): { redirects: Redirect[]; problems: Problem[] } {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true });
  const redirects: Redirect[] = [];
  const problems: Problem[] = [];
  const report = (line: number, message: string) =>
    problems.push({
      file: REDIRECTS_FILE,
      line,
      rule: 'redirect-form',
      message,
      fix: 'Write a list of records with from, to, reason and date.',
    });
  for (const fault of [...document.errors, ...document.warnings]) {
    report(counter.linePos(fault.pos[0]).line, fault.message.split('\n')[0] ?? '');
  }
  const key = oddKey(document);
  if (key) report(counter.linePos(key.offset).line, key.message);
  const list = document.contents;
  if (problems.length > 0 || list === null || (isScalar(list) && list.value === null)) {
    return { redirects, problems };
  }
  if (!isSeq(list)) {
    report(1, 'the file is not a list');
    return { redirects, problems };
  }
  for (const item of list.items) {
    const line = isMap(item) && item.range ? counter.linePos(item.range[0]).line : 1;
    const parsed = schema.safeParse(isMap(item) ? item.toJSON() : item);
    if (parsed.success) redirects.push({ ...parsed.data, line });
    else
      for (const { path, message } of parsed.error.issues)
        report(line, `${path.join('.')} ${message}`.trim());
  }
  return { redirects, problems };
}

/** Redirects of whole pages, as the site generator writes them. */
export function pageRedirects(redirects: readonly Redirect[]): { from: string; to: string }[] {
  return redirects.filter(({ from }) => !from.includes('#')).map(({ from, to }) => ({ from, to }));
}

/** Redirects of sections: by page, the id that was given out and the address that replaces it. */
export function sectionRedirects(
  redirects: readonly Redirect[],
): Map<string, { id: string; to: string }[]> {
  const byPage = new Map<string, { id: string; to: string }[]>();
  for (const { from, to } of redirects) {
    const [page = '', id] = from.split('#');
    if (id === undefined) continue;
    byPage.set(page, [...(byPage.get(page) ?? []), { id, to }]);
  }
  return byPage;
}
