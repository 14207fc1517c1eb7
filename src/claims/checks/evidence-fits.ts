import { isCode, type Verdict } from '../claim.ts';
import { type ClaimRule, problemAt } from './rule.ts';

const NEEDS_CODE: ReadonlySet<Verdict> = new Set(['wrong', 'misleading', 'true-but', 'confirmed']);

/** A verdict rests on code; "not implemented" may rest on a search; "cannot be verified" on nothing. */
export const evidenceFits: ClaimRule = (records) =>
  records.flatMap((record) => {
    const { verdict, evidence } = record.claim;
    if (NEEDS_CODE.has(verdict) && !evidence.some(isCode)) {
      return [
        problemAt(record, ['evidence'], {
          rule: 'claim-evidence',
          message: `The verdict "${verdict}" has no code to rest on.`,
          fix: 'Add evidence with symbol and url, or choose another verdict.',
        }),
      ];
    }
    if (verdict === 'not-implemented' && evidence.length === 0) {
      return [
        problemAt(record, ['evidence'], {
          rule: 'claim-evidence',
          message: 'Nothing shows that it is not implemented.',
          fix: 'Add the code that does something else, or the search that found nothing.',
        }),
      ];
    }
    return [];
  });
