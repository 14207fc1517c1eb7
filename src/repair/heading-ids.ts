import { parsePage } from '../content-checks/parse-page.ts';
import { slugOf } from '../scaffold/slug.ts';

/**
 * Gives every heading of a Markdown document the explicit id it lacks, made of its words and free in
 * the page; what has one keeps it. A page that cannot be parsed is left as it is.
 */
export function withHeadingIds(file: string, text: string): string {
  const page = parsePage(file, 'doc', text);
  if (page.unreadable || file.endsWith('.mdx')) return text;
  const taken = new Set(page.headings.flatMap(({ id }) => id ?? []));
  const lines = text.split('\n');
  for (const { line, text: title, id, depth } of page.headings) {
    const written = lines[line - 1];
    // A title underlined on the next line has no place for an id.
    if (id !== undefined || depth === 1 || !written?.startsWith('#')) continue;
    const free = freeId(slugOf(title) || 'section', taken);
    taken.add(free);
    const ending = written.endsWith('\r') ? '\r' : '';
    lines[line - 1] = `${written.trimEnd().replace(/\s+#+$/, '')} {#${free}}${ending}`;
  }
  return lines.join('\n');
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let n = 2; ; n++) if (!taken.has(`${wanted}-${n}`)) return `${wanted}-${n}`;
}
