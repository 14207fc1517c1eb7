/** What is quoted, and what a reader of the quotation needs to find and judge it. */
export interface Quoted {
  /** Title of the page. */
  page: string;
  /** Title of the section; absent when the whole page is meant. */
  section?: string;
  /** Permanent address of the section or page, absolute. */
  permalink: string;
  /** Day on which somebody last checked the page against its sources, YYYY-MM-DD. */
  verified?: string;
  /** Commit of this site that the quotation was taken from. */
  commit?: string;
}

/** Text that is quoted as such, with its attribution below: Markdown as forums read it. */
export function quotation(markdown: string, quoted: Quoted): string {
  const lines = markdown.trim().split('\n');
  const block = lines.map((line) => (line.trim() ? `> ${line}` : '>')).join('\n');
  return `${block}\n\n${attribution(quoted)}\n`;
}

/** A table or drawing, which would break inside quotation marks, with its attribution below. */
export function exhibit(markdown: string, quoted: Quoted): string {
  return `${markdown.trim()}\n\n${attribution(quoted)}\n`;
}

/** Where a quotation comes from: `— [Section · Page](permalink), verified 2026-11-22, at 667a69d`. */
export function attribution({ page, section, permalink, verified, commit }: Quoted): string {
  const title = escapeText(section && section !== page ? `${section} · ${page}` : page);
  const facts = [
    `[${title}](${permalink})`,
    ...(verified ? [`verified ${verified}`] : []),
    ...(commit ? [`at ${commit.slice(0, 7)}`] : []),
  ];
  return `— ${facts.join(', ')}`;
}

/** Escapes what Markdown would take for a mark in a line of plain text. */
export function escapeText(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/g, '\\$&');
}
