import { type ClaimRule, problemAt } from './rule.ts';

/** Nobody checks a claim before it is made. Dates of different precision compare by their start. */
export const datesFit: ClaimRule = (records) =>
  records.flatMap((record) =>
    record.claim.made.flatMap(({ date }, i) => {
      if (date === 'unknown' || date <= record.claim.checked.slice(0, date.length)) return [];
      return [
        problemAt(record, ['made', i, 'date'], {
          rule: 'claim-date',
          message: `The claim was checked on ${record.claim.checked}, before ${date}.`,
          fix: 'Correct the date, or read the evidence again and set checked.',
        }),
      ];
    }),
  );
