import { https, isFree, kebab, length, need, optional, several } from '../answers.ts';
import type { Kind } from '../question.ts';
import { slugOf } from '../slug.ts';
import { yamlText } from '../yaml-text.ts';

const pathOf = (id: string) => `data/glossary/${id}.yaml`;

/** A term of the glossary. */
export const term: Kind = {
  name: 'term',
  what: 'a term of the glossary',
  questions: [
    { key: 'term', ask: 'The term, as running text writes it', fault: length(2, 60) },
    {
      key: 'id',
      ask: 'Its permanent name in addresses',
      fallback: ({ term }) => slugOf(term),
      fault: (id, _, around) => kebab(id) ?? isFree(pathOf(id), around),
    },
    { key: 'short', ask: 'What it means, in one plain sentence', fault: length(20, 200) },
    { key: 'aliases', ask: 'Other spellings, divided by ; (may be empty)', fallback: () => '' },
    {
      key: 'long',
      ask: 'More about it, in plain text (may be empty)',
      fallback: () => '',
      fault: optional(length(20, 800)),
    },
    {
      key: 'source',
      ask: 'Where a reader can check it: an https address (may be empty)',
      fallback: () => '',
      fault: optional(https),
    },
  ],
  make: (answers) => {
    const aliases = several(answers.aliases);
    return {
      path: pathOf(need(answers, 'id')),
      text: yamlText({
        term: answers.term,
        ...(aliases.length > 0 && { aliases }),
        short: answers.short,
        ...(answers.long && { long: answers.long }),
        ...(answers.source && { sources: [answers.source] }),
      }),
    };
  },
  next: ({ path }) => [
    `Link the term where a page uses it first: [term](/glossary/#${path.replace(/^.*\/|\.yaml$/g, '')}).`,
  ],
};
