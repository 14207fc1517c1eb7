import { BODY_LINE, docPage, type Fixture } from '../fixture.ts';

export const red: Fixture[] = [
  { files: { 'docs/a.md': docPage('a'.repeat(20_001)) }, at: `docs/a.md:${BODY_LINE}` },
  {
    files: { 'data/glossary/a.yaml': `term: a\nshort: ${'a'.repeat(20_000)}\n` },
    at: 'data/glossary/a.yaml:2',
  },
];

export const green: Fixture[] = [
  { files: { 'docs/a.md': docPage('a'.repeat(20_000)) } },
  { files: { 'data/go-zenon/symbols.json': 'a'.repeat(30_000) } },
];
