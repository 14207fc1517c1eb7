import { FAMILIES } from '../../survey/schema/field.ts';
import { https, isFree, kebab, length, need, oneOf } from '../answers.ts';
import type { Kind } from '../question.ts';
import { slugOf } from '../slug.ts';
import { yamlText } from '../yaml-text.ts';

const pathOf = (id: string) => `data/vms/${id}.yaml`;

/** A record of the survey, as a draft that is filled field by field. */
export const vm: Kind = {
  name: 'vm',
  what: 'a virtual machine on a network, for the survey',
  questions: [
    { key: 'name', ask: 'Name of the chain', fault: length(2, 60) },
    {
      key: 'id',
      ask: 'Its permanent name in addresses',
      fallback: ({ name }) => slugOf(name),
      fault: (id, _, around) => kebab(id) ?? isFree(pathOf(id), around),
    },
    { key: 'vm', ask: 'Name of the virtual machine', fault: length(2, 60) },
    { key: 'network', ask: 'Network its values hold for', fallback: () => 'mainnet' },
    {
      key: 'tier',
      ask: '1 for every field, 2 for the short record',
      fallback: () => '2',
      fault: oneOf(['1', '2']),
    },
    { key: 'family', ask: `Family: ${FAMILIES.join(', ')}`, fault: oneOf(FAMILIES) },
    { key: 'summary', ask: 'What it is, in one sentence', fault: length(20, 300) },
    { key: 'repo', ask: 'Address of the reference implementation', fault: https },
    {
      key: 'version',
      ask: 'Version you read: a release, fork or protocol version',
      fault: length(1, 80),
    },
    {
      key: 'since',
      ask: 'Day from which that version holds, YYYY-MM-DD',
      fault: (day) => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? undefined : 'YYYY-MM-DD.'),
    },
  ],
  make: (answers, { today }) => ({
    path: pathOf(need(answers, 'id')),
    text: yamlText({
      id: answers.id,
      name: answers.name,
      vm: answers.vm,
      network: answers.network,
      tier: Number(answers.tier),
      family: answers.family,
      draft: true,
      summary: answers.summary,
      repos: [
        {
          name: new URL(need(answers, 'repo')).pathname.split('/').filter(Boolean).at(-1) ?? 'node',
          url: answers.repo,
          role: 'reference',
        },
      ],
      defaults: { version: answers.version, asOf: today },
      versions: { [need(answers, 'version')]: answers.since },
      cells: {},
    }),
  }),
  next: ({ path }) => {
    const id = path.replace(/^.*\/|\.yaml$/g, '');
    return [
      `npm run records -- todo ${id} lists the fields it does not answer yet, and where to look.`,
      'data/README.md shows how a value and its source are written.',
      'Take `draft: true` out when nothing is left to answer: only then is the record published.',
    ];
  },
};
