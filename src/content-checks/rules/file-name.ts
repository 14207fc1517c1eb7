import type { Problem } from '../../problems/problem.ts';
import { isSiteContent } from '../kinds.ts';
import { type ContentRule, reporter } from '../rule.ts';

const NAME = 'file-name';
/** Names that tools or hosts ask for in this form. */
const CONVENTIONAL = new Set(['README.md', 'CNAME', 'LICENSE']);
/** Names that Windows cannot store, whatever their extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/;

/** File names become addresses: one plain form works on every system and in every link. */
export const fileName: ContentRule = {
  name: NAME,
  demands: 'Files of the site have lower case ASCII names with hyphens.',
  check: ({ files }) => {
    const problems: Problem[] = [];
    for (const { path } of files) {
      if (!isSiteContent(path)) continue;
      const fault = path.split('/').map(faultOf).find(Boolean);
      if (!fault) continue;
      reporter(NAME, path, problems)(
        undefined,
        fault,
        'Rename it: lower case letters, digits, hyphens, dots and underscores.',
      );
    }
    return problems;
  },
};

function faultOf(segment: string): string | undefined {
  if (CONVENTIONAL.has(segment)) return undefined;
  if (/\s/.test(segment)) return `"${segment}" holds a space`;
  if (/[^\x21-\x7e]/.test(segment)) return `"${segment}" holds a character outside ASCII`;
  if (/[A-Z]/.test(segment)) return `"${segment}" holds a capital letter`;
  if (segment.includes('..') || segment.endsWith('.')) return `"${segment}" holds stray dots`;
  if (!/^[a-z0-9._-]+$/.test(segment))
    return `"${segment}" holds a character other than a-z 0-9 . _ -`;
  if (segment.startsWith('-')) return `"${segment}" begins with a hyphen`;
  if (RESERVED.test(segment)) return `"${segment}" cannot be stored on Windows`;
  if (segment.length > 100) return `"${segment.slice(0, 20)}…" has more than 100 characters`;
  return undefined;
}
