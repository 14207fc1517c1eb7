import { BODY_LINE, docPage, type Fixture } from '../fixture.ts';

export const red: Fixture[] = [
  {
    files: {
      'docs/a.md': docPage('A [momentum](/glossary/#momentun).'),
      'data/glossary/momentum.yaml': 'term: momentum\n',
    },
    at: `docs/a.md:${BODY_LINE}`,
  },
];

export const green: Fixture[] = [
  {
    files: {
      'docs/a.md': docPage('A [momentum](/glossary/#momentum) of the [glossary](/glossary/).'),
      'data/glossary/momentum.yaml': 'term: momentum\n',
    },
  },
];
