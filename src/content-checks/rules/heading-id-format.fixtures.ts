import { BODY_LINE, docPage, type Fixture } from '../fixture.ts';

const withId = (id: string): Fixture => ({
  files: { 'docs/a.md': docPage(`## In short {#${id}}`) },
  at: `docs/a.md:${BODY_LINE}`,
});

export const red: Fixture[] = [
  withId('InShort'),
  withId('in_short'),
  withId('in--short'),
  withId('in short'),
  withId(''),
  withId('"onclick=x'),
];

export const green: Fixture[] = [{ files: { 'docs/a.md': docPage('## In short {#in-short-2}') } }];
