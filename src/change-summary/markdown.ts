import type { Change, Chapter } from './summary.ts';

const SIGN = { added: '+', removed: '−', changed: '→' } as const;
/** Lines of one chapter before the rest is only counted. */
const LINES = 40;
/** Characters of one text; what people write can be of any length. */
const TEXT = 240;
/** A comment on GitHub holds 65,536 characters. */
const COMMENT = 60_000;

/**
 * A summary as Markdown that fits into a comment. Everything that contributors wrote stands as code:
 * it mentions nobody, links nowhere and holds no HTML.
 */
export function summaryMarkdown(chapters: readonly Chapter[]): string {
  if (chapters.length === 0)
    return 'Nothing changed in meaning: no page, section, value, claim, term, citation or drawing.\n';
  const text = chapters.map(chapterText).join('\n\n');
  if (text.length <= COMMENT) return `${text}\n`;
  const counts = chapters.map(({ title, changes }) => `- ${title}: ${countText(changes)}`);
  return `Too much for one comment.\n\n${counts.join('\n')}\n`;
}

function chapterText({ title, changes }: Chapter): string {
  const lines = changes.slice(0, LINES).map(({ kind, subject, detail }) => {
    const said = detail === undefined ? '' : ` ${code(detail)}`;
    return `- ${SIGN[kind]} ${code(subject)}${said}`;
  });
  const rest = changes.length - lines.length;
  if (rest > 0) lines.push(`- and ${rest} more`);
  return `### ${title}: ${countText(changes)}\n\n${lines.join('\n')}`;
}

function countText(changes: readonly Change[]): string {
  return (['added', 'changed', 'removed'] as const)
    .map((kind) => [changes.filter((change) => change.kind === kind).length, kind] as const)
    .filter(([count]) => count > 0)
    .map(([count, kind]) => `${count} ${kind}`)
    .join(', ');
}

/** Text as a code span that nothing inside can close. */
function code(text: string): string {
  const line = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
  const short = [...line].length > TEXT ? `${[...line].slice(0, TEXT).join('')}…` : line;
  const longest = Math.max(0, ...(short.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 || short === '' ? ' ' : '';
  return `${fence}${pad}${short}${pad}${fence}`;
}
