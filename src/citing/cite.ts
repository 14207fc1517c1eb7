/** What a citation of a page states. */
export interface Citable {
  title: string;
  /** Name of the site. */
  site: string;
  /** Permanent address of the page, absolute. */
  address: string;
  /** Day that counts for the citation, YYYY-MM-DD: of the last check or else of the last change. */
  day?: string;
  /** Permalink to the page's source at the commit of this build. */
  source?: string;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const dayFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A day as prose writes it: `22 November 2026`. */
export function proseDay(day: string): string {
  return dayFormat.format(new Date(`${day}T00:00:00Z`));
}

/** A citation as a line of text. */
export function citationText({ title, site, address, day, source }: Citable): string {
  const dated = day ? `, ${proseDay(day)}` : '';
  return `“${title}”, ${site}${dated}. ${address}${source ? ` (source: ${source})` : ''}`;
}

/** A citation as an entry for BibTeX. */
export function bibTeX({ title, site, address, day, source }: Citable): string {
  const path = new URL(address).pathname.replace(/\/+/g, '-').replace(/^-|-$/g, '') || 'home';
  const fields: Array<[string, string]> = [
    ['title', `{${escapeTeX(title)}}`],
    ['author', `{{Contributors of ${escapeTeX(site)}}}`],
    ...(day
      ? ([
          ['year', `{${day.slice(0, 4)}}`],
          ['month', months[Number(day.slice(5, 7)) - 1] ?? ''],
        ] as Array<[string, string]>)
      : []),
    ['url', `{${address}}`],
    ...(source ? ([['note', `{Source: \\url{${source}}}`]] as Array<[string, string]>) : []),
  ];
  const width = Math.max(...fields.map(([name]) => name.length));
  const lines = fields.map(([name, value]) => `  ${name.padEnd(width)} = ${value},`);
  return `@misc{${slug(site)}:${path},\n${lines.join('\n')}\n}`;
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function escapeTeX(text: string): string {
  return text.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, '\\$&');
}
