/** A page as the lists for machines name it. */
export interface ListedPage {
  title: string;
  description: string;
  /** Whole address of its Markdown. */
  address: string;
  /** Part of the site that it belongs to, such as Internal. */
  part: string;
}

/** What stands above the list. */
export interface ListHead {
  name: string;
  summary: string;
  /** Sentences on how to use the list, one a line. */
  notes: readonly string[];
}

/**
 * `llms.txt`: what the site is, and every page with its description, by part of the site, in the order
 * given. Parts named in `optional` come last, under the heading that readers short of room may skip.
 */
export function llmsText(
  { name, summary, notes }: ListHead,
  pages: readonly ListedPage[],
  optional: ReadonlySet<string>,
): string {
  const parts = new Map<string, ListedPage[]>();
  for (const page of pages) {
    const part = optional.has(page.part) ? 'Optional' : page.part;
    parts.set(part, [...(parts.get(part) ?? []), page]);
  }
  const last = parts.get('Optional');
  parts.delete('Optional');
  if (last) parts.set('Optional', last);
  return [
    `# ${name}`,
    `> ${summary}`,
    notes.map((note) => `- ${note}`).join('\n'),
    ...[...parts].map(([part, list]) => `## ${part}\n\n${list.map(lineOf).join('\n')}`),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

function lineOf({ title, description, address }: ListedPage): string {
  return `- [${title.replaceAll(/[[\]]/g, '\\$&')}](${address})${description ? `: ${description}` : ''}`;
}

/** `llms-full.txt`: the same head, and every page in full. */
export function llmsFullText({ name, summary }: ListHead, twins: readonly string[]): string {
  return `# ${name}\n\n> ${summary}\n\n${twins.map((twin) => `${twin.trimEnd()}\n`).join('\n')}`;
}
