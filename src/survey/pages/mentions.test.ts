import { expect, it } from 'vitest';
import { smallSurvey, surveyOf } from '../fixture.ts';
import { mentionGroups } from './mentions.ts';

const mention = (id: string, name: string, reason: string) => `id: ${id}
name: ${name}
tier: 3
family: none
summary: What it is.
reason: ${reason}
sources:
  - {source: manual-2026, section: ${name}}
`;

it('groups what is only mentioned by reason, then by name, each with its source', () => {
  const survey = surveyOf(
    smallSurvey({
      'data/vms/zulu.yaml': mention('zulu', 'Zulu', 'no-general-vm'),
      'data/vms/bravo.yaml': mention('bravo', 'Bravo', 'no-general-vm'),
      'data/vms/coin.yaml': mention('coin', 'Coin', 'token-of-another-chain'),
    }),
  );
  const groups = mentionGroups(survey);
  expect(
    groups.map(({ reason, mentions }) => [reason, mentions.map((one) => one.mention.name)]),
  ).toEqual([
    ['no-general-vm', ['Bravo', 'Zulu']],
    ['token-of-another-chain', ['Coin']],
  ]);
  expect(groups[0]?.mentions[0]?.sources).toMatchObject([
    { url: 'https://docs.example.org/manual', place: 'Bravo' },
  ]);
});

it('has nothing to say where all records are whole', () => {
  expect(mentionGroups(surveyOf(smallSurvey()))).toEqual([]);
});
