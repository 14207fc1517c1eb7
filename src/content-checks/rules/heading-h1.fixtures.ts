import { BODY_LINE, docPage, type Fixture } from '../fixture.ts';

export const red: Fixture[] = [
  { files: { 'docs/a.md': docPage('# A {#a}') }, at: `docs/a.md:${BODY_LINE}` },
  { files: { 'docs/a.md': docPage('A {#a}\n======') }, at: `docs/a.md:${BODY_LINE}` },
];

export const green: Fixture[] = [
  { files: { 'docs/a.md': docPage('## A {#a}\n\n```bash\n# a comment\n```') } },
  { files: { 'README.md': '# A\n' } },
];
