import type { Problem } from '../problems/problem.ts';
import { ID_FORM, type SectionIds } from './ids.ts';

/** Where the ids of sections are kept. */
export const SECTION_IDS_FILE = 'data/section-ids.lock';

const LINE = /^(\S+) (\/(?:[A-Za-z0-9._~-]+\/)*#[A-Za-z0-9._-]+)$/;
const UPDATE =
  'Run "npm run build" and then "npm run anchors -- update" instead of editing by hand.';

/** The ids in a lock file: one section a line, `id address`. Lines of another form are left out. */
export function parseSectionIds(text: string): SectionIds {
  return new Map(
    text.split('\n').flatMap((line) => {
      const [, id, address] = LINE.exec(line) ?? [];
      return id && address ? [[address, id] as const] : [];
    }),
  );
}

/** Writes a lock file, sorted by address. */
export function formatSectionIds(ids: SectionIds): string {
  return [...ids]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([address, id]) => `${id} ${address}\n`)
    .join('');
}

/** Checks the form of a lock file: every id and every address once, in the order of addresses. */
export function checkSectionIdsForm(text: string): Problem[] {
  const problems: Problem[] = [];
  const lines = text.split('\n').slice(0, -1);
  const report = (line: number, message: string) =>
    problems.push({ file: SECTION_IDS_FILE, line, rule: 'section-ids-form', message, fix: UPDATE });
  if (text !== '' && !text.endsWith('\n')) report(lines.length + 1, 'the last line is cut off');
  const seen = new Map<string, number>();
  let before = '';
  for (const [index, line] of lines.entries()) {
    const [, id = '', address = ''] = LINE.exec(line) ?? [];
    if (!address || !ID_FORM.test(id)) {
      report(index + 1, `"${line}" is no id with its address`);
      continue;
    }
    const earlier = seen.get(id);
    if (earlier) report(index + 1, `the id ${id} is used in line ${earlier} too`);
    if (address <= before) report(index + 1, `${address} is out of order or there twice`);
    seen.set(id, index + 1);
    before = address;
  }
  return problems;
}
