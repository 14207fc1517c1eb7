import { isFree, kebab, length, need, oneOf, several } from '../answers.ts';
import type { Answers, Kind, Surroundings } from '../question.ts';
import { slugOf } from '../slug.ts';
import { pageText } from '../yaml-text.ts';

const pathOf = (name: string, { today }: Surroundings) =>
  `blog/${today.slice(0, 7)}-${name}/index.md`;
const allOf = (allowed: readonly string[]) => (answer: string) =>
  several(answer).map(oneOf(allowed)).find(Boolean);

/** A community update. */
export const update: Kind = {
  name: 'update',
  what: 'a community update',
  questions: [
    { key: 'title', ask: 'Title', fault: length(3, 80) },
    {
      key: 'name',
      ask: 'Its permanent name in the address',
      fallback: ({ title }) => slugOf(title),
      fault: (name, _, around) => kebab(name) ?? isFree(pathOf(name, around), around),
    },
    {
      key: 'description',
      ask: 'What it reports, in 80 to 250 characters: forums show this',
      fault: length(80, 250),
    },
    {
      key: 'authors',
      ask: 'Authors as blog/authors.yml names them, divided by ;',
      fallback: (_, { authors }) => authors[0] ?? '',
      fault: (answer, _, around) => (answer ? allOf(around.authors)(answer) : 'At least one.'),
    },
    {
      key: 'tags',
      ask: 'Tags as blog/tags.yml names them, divided by ;',
      fallback: (_, { tags }) => tags[0] ?? '',
      fault: (answer, _, around) => (answer ? allOf(around.tags)(answer) : 'At least one.'),
    },
    { key: 'opening', ask: 'What happened, in a few sentences', fault: length(80, 1200) },
    {
      key: 'steps',
      ask: 'What comes next, one step each, divided by ; (may be empty)',
      fallback: () => '',
    },
  ],
  make: (answers, around) => {
    const next = several(answers.steps).map((text) => ({ id: slugOf(text), text }));
    return {
      path: pathOf(need(answers, 'name'), around),
      text: pageText(
        {
          slug: answers.name,
          title: answers.title,
          description: answers.description,
          date: around.today,
          authors: several(answers.authors),
          tags: several(answers.tags),
          ...(next.length > 0 && { next }),
        },
        `${answers.opening}\n\n<!-- truncate -->${whatFollows(answers)}`,
      ),
    };
  },
  next: ({ path }) => [
    `Write the update below the mark in ${path}; what stands above it is shown in lists.`,
    'If a step of an earlier update is done, say so in the front matter: `done: [{step: <id>, where: /…/}]`.',
  ],
};

function whatFollows({ steps }: Answers): string {
  const list = several(steps).map((step) => `- ${step}`);
  return list.length > 0 ? `\n\n## What comes next {#next}\n\n${list.join('\n')}` : '';
}
