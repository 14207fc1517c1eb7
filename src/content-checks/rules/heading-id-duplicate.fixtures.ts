import { BODY_LINE, docPage, type Fixture } from '../fixture.ts';

export const red: Fixture[] = [
  { files: { 'docs/a.md': docPage('## A {#x}\n\n## B {#x}') }, at: `docs/a.md:${BODY_LINE + 2}` },
];

export const green: Fixture[] = [
  { files: { 'docs/a.md': docPage('## A {#x}\n\n## B {#y}'), 'docs/b.md': docPage('## A {#x}') } },
];
