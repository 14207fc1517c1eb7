import { docPage, type Fixture } from '../fixture.ts';

const withLength = (length: number) => docPage('Text.', { description: 'a'.repeat(length) });

export const red: Fixture[] = [
  { files: { 'docs/a.md': withLength(79) }, at: 'docs/a.md:4' },
  { files: { 'docs/a.md': withLength(251) }, at: 'docs/a.md:4' },
];

export const green: Fixture[] = [
  { files: { 'docs/a.md': withLength(80), 'docs/b.md': withLength(250) } },
];
