import { BODY_LINE, docPage, type Fixture } from '../fixture.ts';

export const red: Fixture[] = [
  { files: { 'docs/a.md': docPage('### A {#a}') }, at: `docs/a.md:${BODY_LINE}` },
  { files: { 'docs/a.md': docPage('## A {#a}\n\n#### B {#b}') }, at: `docs/a.md:${BODY_LINE + 2}` },
  { files: { 'README.md': '# A\n\n### B\n' }, at: 'README.md:3' },
];

export const green: Fixture[] = [
  { files: { 'docs/a.md': docPage('## A {#a}\n\n### B {#b}\n\n#### C {#c}\n\n## D {#d}') } },
  { files: { 'README.md': '# A\n\n## B\n' } },
];
