/** What an author says about a diagram, taken from its source; absent parts are undefined. */
export interface SourceNaming {
  title?: string;
  description?: string;
}

const TITLE = /^[ \t]*accTitle[ \t]*:[ \t]*(.*)$/m;
const DESCRIPTION_LINE = /^[ \t]*accDescr[ \t]*:[ \t]*(.*)$/m;
const DESCRIPTION_BLOCK = /^[ \t]*accDescr[ \t]*\{([^}]*)\}/m;

/** Reads `accTitle: …` and `accDescr: …` (or `accDescr { … }`) from a diagram's source. */
export function namingOf(source: string): SourceNaming {
  const title = TITLE.exec(source)?.[1];
  const description = (DESCRIPTION_LINE.exec(source) ?? DESCRIPTION_BLOCK.exec(source))?.[1];
  return { title: oneLine(title), description: oneLine(description) };
}

/** Blanks out the naming and the comments, and keeps the number of lines. */
export function withoutNaming(source: string): string {
  return source
    .replace(TITLE, '')
    .replace(DESCRIPTION_LINE, '')
    .replace(DESCRIPTION_BLOCK, (block) => block.replaceAll(/[^\n]/g, ''))
    .replaceAll(/^[ \t]*%%(?!\{).*$/gm, '');
}

function oneLine(text: string | undefined): string | undefined {
  return text?.replaceAll(/\s+/g, ' ').trim() || undefined;
}
