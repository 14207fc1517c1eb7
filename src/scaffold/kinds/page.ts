import { isFree, kebab, length, need, oneOf } from '../answers.ts';
import type { Answers, Kind, Surroundings } from '../question.ts';
import { slugOf } from '../slug.ts';
import { pageText } from '../yaml-text.ts';

const pathOf = (section: string | undefined, name: string) => `docs/${section}/${name}.md`;

/** A page of one of the sections. */
export const page: Kind = {
  name: 'page',
  what: 'a page of a section',
  questions: [
    {
      key: 'section',
      ask: 'Section, such as internal/ledger',
      fault: (section, _, around) => oneOf(around.sections)(section),
    },
    { key: 'title', ask: 'Title', fault: length(3, 60) },
    {
      key: 'name',
      ask: 'Its permanent name in the address',
      fallback: ({ title }) => slugOf(title),
      fault: (name, { section }, around) =>
        kebab(name) ??
        (name === 'index' ? 'A section has its index already.' : undefined) ??
        isFree(pathOf(section, name), around),
    },
    {
      key: 'description',
      ask: 'What it says, in 80 to 250 characters: forums show this',
      fault: length(80, 250),
    },
    {
      key: 'short',
      ask: 'The answer for somebody who is no developer, in three to five sentences',
      fault: length(80, 1200),
    },
  ],
  make: (answers, around) => ({
    path: pathOf(answers.section, need(answers, 'name')),
    text: pageText(
      {
        title: answers.title,
        sidebar_position: positionIn(answers, around),
        description: answers.description,
        status: 'draft',
        verified: around.today,
        ...(answers.section?.startsWith('internal') && { commit: around.commit }),
      },
      `## In short {#in-short}\n\n${answers.short}`,
    ),
  }),
  next: ({ path }) => [
    'Go on with a drawing, then ## How it works {#how-it-works}, ## In the code {#in-the-code},',
    '## For a VM {#for-a-vm} and ## Open questions {#open-questions}: STYLEGUIDE.md says what each holds.',
    `npm start shows ${path.replace(/^docs|\.md$/g, '')}/ while you write.`,
  ],
};

function positionIn({ section = '' }: Answers, { lastPosition }: Surroundings): number {
  return Math.floor(lastPosition.get(section) ?? 0) + 1;
}
