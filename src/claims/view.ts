import { describeCitation } from '../citations/describe.ts';
import type { CodeIndex } from '../citations/types.ts';
import { type Claim, isCode, sortClaims, VERDICTS, type Verdict } from './claim.ts';

/** A link of the page. */
export interface PageLink {
  address: string;
  title: string;
}

/** Evidence as the page shows it. */
export type EvidenceView =
  | { kind: 'code'; symbol: string; place: string; text: string; url: string; note?: string }
  | { kind: 'absence'; absent: string; searched: string; note?: string };

/** A claim as the page shows it. */
export interface ClaimView {
  id: string;
  claim: string;
  short: string;
  explanation: string;
  made: Claim['made'];
  evidence: EvidenceView[];
  pages: PageLink[];
  checked: string;
}

/** The claims of one verdict. */
export interface ClaimGroup {
  verdict: Verdict;
  claims: ClaimView[];
}

/** Groups claims by verdict for the page. `titleOf` gives a page's title, undefined for no page. */
export function groupClaims(
  claims: readonly Claim[],
  index: Pick<CodeIndex, 'repository'>,
  titleOf: (address: string) => string | undefined,
): ClaimGroup[] {
  const sorted = sortClaims(claims);
  return VERDICTS.map((verdict) => ({
    verdict,
    claims: sorted
      .filter((claim) => claim.verdict === verdict)
      .map((claim) => viewOf(claim, index, titleOf)),
  })).filter((group) => group.claims.length > 0);
}

function viewOf(
  claim: Claim,
  index: Pick<CodeIndex, 'repository'>,
  titleOf: (address: string) => string | undefined,
): ClaimView {
  const { verdict: _, evidence, pages, ...rest } = claim;
  return {
    ...rest,
    evidence: evidence.map((one) => evidenceOf(one, index)),
    pages: pages.flatMap((address) => {
      const title = titleOf(address);
      return title === undefined ? [] : [{ address, title }];
    }),
  };
}

function evidenceOf(
  evidence: Claim['evidence'][number],
  index: Pick<CodeIndex, 'repository'>,
): EvidenceView {
  if (!isCode(evidence)) return { kind: 'absence', ...evidence };
  const cited = describeCitation(evidence, index);
  const lines = cited?.lines ? `, ${cited.lines}` : '';
  return {
    kind: 'code',
    ...evidence,
    place: `${cited?.file ?? ''}${lines}`,
    text: cited?.text ?? evidence.symbol,
  };
}
