import { type CiteLink, citeLink } from '../derive/cite.ts';
import type { Mention } from '../schema/record.ts';
import type { Survey } from '../survey.ts';

/** Why a system has no longer record, in words. */
export const REASON_WORDS: Readonly<Record<Mention['reason'], string>> = {
  'no-general-vm': 'No general machine: it runs no programs of its users',
  'token-of-another-chain': 'A token: a program on another chain, not a machine',
  'same-vm-as-another': 'Runs the machine of another record unchanged',
  scope: 'Not the machine of a ledger',
  'closed-source': 'Its source is not public, so nothing could be checked',
};

/** Systems with the same reason. */
export interface MentionGroup {
  reason: Mention['reason'];
  mentions: ReadonlyArray<{ mention: Mention; sources: readonly CiteLink[] }>;
}

/** The systems that are only mentioned, by reason, then by name. */
export function mentionGroups(survey: Survey): MentionGroup[] {
  const all = [...survey.records.values()]
    .flatMap(({ data }) => ('reason' in data ? [data] : []))
    .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  const reasons = Object.keys(REASON_WORDS) as Mention['reason'][];
  return reasons.flatMap((reason) => {
    const mentions = all
      .filter((mention) => mention.reason === reason)
      .map((mention) => ({
        mention,
        sources: mention.sources.flatMap((cite) => {
          const source = survey.sources.get(cite.source)?.data;
          return source === undefined ? [] : [citeLink(source, cite)];
        }),
      }));
    return mentions.length > 0 ? [{ reason, mentions }] : [];
  });
}
