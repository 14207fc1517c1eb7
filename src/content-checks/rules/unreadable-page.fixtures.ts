import { BODY_LINE, docPage, type Fixture } from '../fixture.ts';

export const red: Fixture[] = [
  { files: { 'docs/a.mdx': docPage('<details>never closed') }, at: 'docs/a.mdx' },
  { files: { 'docs/a.mdx': docPage('{ 1 + }') }, at: `docs/a.mdx:${BODY_LINE}` },
  { files: { 'docs/a.md': docPage(`${'> '.repeat(500)}deep`) }, at: `docs/a.md:${BODY_LINE}` },
  { files: { 'docs/a.md': docPage(`${'- '.repeat(500)}deep`) }, at: `docs/a.md:${BODY_LINE}` },
];

export const green: Fixture[] = [
  { files: { 'docs/a.md': docPage('> - quoted\n>   1. list') } },
  { files: { 'docs/a.mdx': docPage('<details>\n<summary>More</summary>\n</details>') } },
];
