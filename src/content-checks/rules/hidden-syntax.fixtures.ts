import { BODY_LINE, docPage, type Fixture } from '../fixture.ts';

const fence = (language: string) => `\`\`\`${language}\n<script>x()</script>\n\`\`\``;

export const red: Fixture[] = [
  { files: { 'docs/a.md': docPage('Text.').replace('---', '---js') }, at: 'docs/a.md:1' },
  { files: { 'docs/a.md': docPage('Text.').replace('---', '--- json') }, at: 'docs/a.md:1' },
  {
    files: { 'docs/a.md': `\n${docPage('Text.').replace('---', '---javascript')}` },
    at: 'docs/a.md:1',
  },
  { files: { 'docs/a.md': docPage(fence('mdx-code-block')) }, at: `docs/a.md:${BODY_LINE}` },
  { files: { 'docs/a.md': docPage(fence('  mdx-code-block')) }, at: `docs/a.md:${BODY_LINE}` },
];

export const green: Fixture[] = [
  { files: { 'docs/a.md': docPage(`Text.\n\n---\n\n${fence('html')}`) } },
  { files: { 'docs/a.md': docPage('The word mdx-code-block in a sentence.') } },
];
