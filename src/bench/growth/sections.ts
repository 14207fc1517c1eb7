/** One part of a page, from a heading of the second level to the next. */
export interface SourceSection {
  /** Address of the page it is from, below the base path. */
  from: string;
  /** Markdown, heading included. */
  text: string;
}

/** Fences that a page of this site may hold once, or that belong to it. */
const OWN = /^(?:```|~~~)(?:record|landscape|sample)\b/m;
const heading = /^## .*\{#[\w-]+\}\s*$/;

/** Cuts a page of docs/ into sections that can stand in another page; front matter and beginning go. */
export function sectionsOf(markdown: string, address: string): SourceSection[] {
  const sections: string[][] = [];
  let fence: string | undefined;
  for (const line of markdown.split('\n')) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark && fence === undefined) fence = mark;
    else if (mark && fence !== undefined && mark.startsWith(fence)) fence = undefined;
    if (fence === undefined && heading.test(line)) sections.push([]);
    sections[sections.length - 1]?.push(line);
  }
  return sections
    .map((lines) => ({ from: address, text: lines.join('\n').trim() }))
    .filter(({ text }) => !OWN.test(text) && text.length > 200);
}

/** The section with ids that no other section of a page has, and links that lead where they led. */
export function adapted({ from, text }: SourceSection, place: number): string {
  return text
    .replace(/\{#([\w-]+)\}/g, (_, id: string) => `{#${id}-${place}}`)
    .replace(/\]\(#/g, `](${from}#`);
}
