import { BODY_LINE, docPage, type Fixture } from '../fixture.ts';

export const red: Fixture[] = [
  {
    files: { 'docs/a.md': docPage('| | b |\n|---|---|\n| 1 | 2 |') },
    at: `docs/a.md:${BODY_LINE}`,
  },
];

export const green: Fixture[] = [
  { files: { 'docs/a.md': docPage('| a | `b` |\n|---|---|\n| | 2 |') } },
];
