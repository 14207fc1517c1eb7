import { VERDICTS } from '../../claims/claim.ts';
import { isFree, kebab, length, need, oneOf, permalink, several } from '../answers.ts';
import type { Answers, Kind } from '../question.ts';
import { slugOf } from '../slug.ts';
import { yamlText } from '../yaml-text.ts';

const pathOf = (id: string) => `data/claims/${id}.yaml`;
const restsOnCode = ({ verdict }: Answers) =>
  verdict !== 'unverifiable' && verdict !== 'not-implemented';

/** Something that is said about the network, held against the code. */
export const claim: Kind = {
  name: 'claim',
  what: 'something that is said about the network, held against the code',
  questions: [
    { key: 'claim', ask: 'The claim, in your own words', fault: length(15, 200) },
    {
      key: 'id',
      ask: 'Its permanent name in addresses',
      fallback: ({ claim }) => slugOf(claim),
      fault: (id, _, around) => kebab(id) ?? isFree(pathOf(id), around),
    },
    {
      key: 'where',
      ask: 'The publication that makes it: title and place, never a private person',
      fault: length(8, 160),
    },
    {
      key: 'date',
      ask: 'When it appeared: YYYY, YYYY-MM, YYYY-MM-DD or unknown',
      fallback: () => 'unknown',
      fault: (date) =>
        /^(\d{4}(-\d{2}(-\d{2})?)?|unknown)$/.test(date)
          ? undefined
          : 'YYYY, YYYY-MM, YYYY-MM-DD or unknown.',
    },
    { key: 'verdict', ask: `What the code says: ${VERDICTS.join(', ')}`, fault: oneOf(VERDICTS) },
    { key: 'short', ask: 'The answer in one sentence', fault: length(20, 240) },
    { key: 'explanation', ask: 'Why, in a few sentences', fault: length(40, 1200) },
    {
      key: 'symbol',
      ask: 'The symbol in the code that shows it, such as Supervisor.ApplyBlock',
      when: restsOnCode,
      fault: length(1, 120),
    },
    { key: 'url', ask: 'The permanent link to its lines', when: restsOnCode, fault: permalink },
    {
      key: 'absent',
      ask: 'What was searched for in the code and not found',
      when: ({ verdict }) => verdict === 'not-implemented',
      fault: length(3, 200),
    },
    {
      key: 'searched',
      ask: 'Where it was searched: repository, commit, folders',
      when: ({ verdict }) => verdict === 'not-implemented',
      fault: length(8, 200),
    },
    {
      key: 'pages',
      ask: 'Addresses of pages that treat it, such as /internal/ledger/genesis/, divided by ; (may be empty)',
      fallback: () => '',
      fault: (answer) =>
        several(answer).every((address) => /^\/([a-z0-9-]+\/)+$/.test(address))
          ? undefined
          : 'Addresses begin and end with a slash.',
    },
  ],
  make: (answers, { today }) => ({
    path: pathOf(need(answers, 'id')),
    text: yamlText({
      claim: answers.claim,
      made: [{ where: answers.where, date: answers.date }],
      verdict: answers.verdict,
      short: answers.short,
      explanation: answers.explanation,
      evidence: evidenceOf(answers),
      pages: several(answers.pages),
      checked: today,
    }),
  }),
  next: ({ path }) => [
    `Add the address of the publication in ${path}, as \`url\`, if it still stands.`,
    'npm run cite -- check opens the lines you linked.',
  ],
};

function evidenceOf({ symbol, url, absent, searched }: Answers): Record<string, unknown>[] {
  if (symbol !== undefined) return [{ symbol, url }];
  return absent === undefined ? [] : [{ absent, searched }];
}
