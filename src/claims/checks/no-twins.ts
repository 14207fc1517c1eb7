import { type ClaimRule, problemAt } from './rule.ts';

/** The same claim is recorded once. */
export const noTwins: ClaimRule = (records) => {
  const first = new Map<string, string>();
  return records.flatMap((record) => {
    const words = record.claim.claim
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
    const twin = first.get(words);
    first.set(words, twin ?? record.file);
    if (twin === undefined) return [];
    return [
      problemAt(record, ['claim'], {
        rule: 'claim-twin',
        message: `The claim stands in ${twin} already.`,
        fix: 'Add the publication to the record that exists.',
      }),
    ];
  });
};
