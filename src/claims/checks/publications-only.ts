import { type ClaimRule, problemAt } from './rule.ts';

const PROFILE =
  /^https?:\/\/(?:www\.)?(?:t\.me|x\.com|twitter\.com|facebook\.com|discord\.(?:com|gg)|reddit\.com\/u)/;

/** A claim is quoted from a publication, not pinned on somebody: no user names, no messages of chats. */
export const publicationsOnly: ClaimRule = (records) =>
  records.flatMap((record) =>
    record.claim.made.flatMap(({ where, url }, i) => {
      const named = /(^|\s)@\w/.test(where);
      if (!named && !(url && PROFILE.test(url))) return [];
      return [
        problemAt(record, ['made', i, named ? 'where' : 'url'], {
          rule: 'claim-person',
          message: 'The source is a person or a chat, not a publication.',
          fix: 'Name a publication that makes the claim: a paper, a document, an article, a topic.',
        }),
      ];
    }),
  );
