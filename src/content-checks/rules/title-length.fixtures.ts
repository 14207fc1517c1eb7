import { docPage, type Fixture } from '../fixture.ts';

export const red: Fixture[] = [
  { files: { 'docs/a.md': docPage('Text.', { title: 'a'.repeat(61) }) }, at: 'docs/a.md:2' },
];

export const green: Fixture[] = [
  { files: { 'docs/a.md': docPage('Text.', { title: 'é'.repeat(60) }) } },
];
