import { BODY_LINE, docPage, type Fixture } from '../fixture.ts';

export const red: Fixture[] = [
  { files: { 'docs/a.md': docPage('A table, coming soon.') }, at: `docs/a.md:${BODY_LINE}` },
  { files: { 'docs/a.md': docPage('One.\n\n- TODO: two') }, at: `docs/a.md:${BODY_LINE + 2}` },
  { files: { 'docs/a.md': docPage('Lorem ipsum dolor.') }, at: `docs/a.md:${BODY_LINE}` },
  { files: { 'docs/a.md': docPage('Text.', { title: 'TBD' }) }, at: 'docs/a.md:2' },
  { files: { 'data/glossary/a.yaml': 'term: a\nshort: TBD\n' }, at: 'data/glossary/a.yaml:2' },
];

export const green: Fixture[] = [
  {
    files: {
      'docs/a.md': docPage('The comment says `TODO`. It is soon over.'),
      'data/glossary/a.yaml': 'term: a\nshort: The source says `TODO`.\n',
    },
  },
];
