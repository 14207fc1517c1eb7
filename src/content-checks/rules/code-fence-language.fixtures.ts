import { BODY_LINE, docPage, type Fixture } from '../fixture.ts';

export const red: Fixture[] = [
  { files: { 'docs/a.md': docPage('```\nx\n```') }, at: `docs/a.md:${BODY_LINE}` },
  { files: { 'docs/a.md': docPage('Text.\n\n    indented') }, at: `docs/a.md:${BODY_LINE + 2}` },
];

export const green: Fixture[] = [{ files: { 'docs/a.md': docPage('```text\nx\n```') } }];
