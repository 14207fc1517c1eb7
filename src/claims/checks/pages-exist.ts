import { type ClaimRule, problemAt } from './rule.ts';

/** Every page that a claim names is a page of the site, and is named once. */
export const pagesExist: ClaimRule = (records, site) =>
  records.flatMap((record) =>
    record.claim.pages.flatMap((address, i, all) => {
      if (all.indexOf(address) !== i) {
        return [
          problemAt(record, ['pages', i], {
            rule: 'claim-page',
            message: `${address} is listed twice.`,
            fix: 'Remove one of the two lines.',
          }),
        ];
      }
      if (site.hasPage(address)) return [];
      return [
        problemAt(record, ['pages', i], {
          rule: 'claim-page',
          message: `The site has no page ${address}.`,
          fix: 'Name a page of docs/ by its address, or remove the line.',
        }),
      ];
    }),
  );
