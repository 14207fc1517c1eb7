import * as z from 'zod';
import { isPermalink } from '../citations/permalink.ts';
import { LONGEST_ADDRESS, WEB_ADDRESS } from '../web-address/web-address.ts';

/** What reading the code says about a claim, most contradicted first. */
export const VERDICTS = [
  'wrong',
  'not-implemented',
  'misleading',
  'true-but',
  'unverifiable',
  'confirmed',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A verdict in the words of the page. */
export const verdictLabel: Readonly<Record<Verdict, string>> = {
  wrong: 'Wrong',
  'not-implemented': 'Not implemented',
  misleading: 'Misleading',
  'true-but': 'True, but',
  unverifiable: 'Cannot be verified',
  confirmed: 'Confirmed',
};

/** What a verdict means, for the page's legend. */
export const verdictMeaning: Readonly<Record<Verdict, string>> = {
  wrong: 'The code does something else.',
  'not-implemented': 'Planned or proposed somewhere; not in the code.',
  misleading: 'Part of it holds, and what most readers take from it does not.',
  'true-but': 'It holds, with an exception that matters.',
  unverifiable: 'The code can neither show nor contradict it.',
  confirmed: 'The code does what is said.',
};

const permalink = z.string().refine(isPermalink, {
  error: 'must be a GitHub permalink with the full commit id, a plain path and #L1 or #L1-L2',
});

/** An address that a reader can open; never one that runs something. */
const webAddress = z.string().max(LONGEST_ADDRESS).regex(WEB_ADDRESS, {
  error: 'must be an address that begins with https://, without blanks, quotes and hidden signs',
});

const sourceSchema = z.strictObject({
  /** The publication: title and where it appeared. Never a private person. */
  where: z.string().min(8).max(160),
  /** Day, month or year of publication, or `unknown`. */
  date: z.string().regex(/^(\d{4}(-\d{2}(-\d{2})?)?|unknown)$/, {
    error: 'must be YYYY, YYYY-MM, YYYY-MM-DD or unknown',
  }),
  url: webAddress.optional(),
  /** A copy that was read, when the original was not. */
  archive: permalink.optional(),
  /** How the publication puts it, when that matters for the verdict. */
  note: z.string().min(8).max(300).optional(),
});

const codeSchema = z.strictObject({
  /** Symbol or path, as in a citation on a page. */
  symbol: z.string().min(1),
  url: permalink,
  /** What the lines show. */
  note: z.string().min(8).max(300).optional(),
});

const absenceSchema = z.strictObject({
  /** What was searched for and not found: words, or a regular expression. */
  absent: z.string().min(3).max(200),
  /** Where it was searched. */
  searched: z.string().min(8).max(200),
  /** What the search did find, when it found something. */
  note: z.string().min(8).max(300).optional(),
});

/** A claim as its file states it; the id is the file's name. Texts may mark code with backticks. */
export const claimSchema = z.strictObject({
  /** The claim in this site's own words. */
  claim: z.string().min(15).max(200),
  made: z.array(sourceSchema).min(1),
  verdict: z.enum(VERDICTS),
  /** The answer in one sentence. */
  short: z.string().min(20).max(240),
  explanation: z.string().min(40).max(1200),
  evidence: z.array(
    z.union([codeSchema, absenceSchema], {
      error: 'must be symbol and url with the full commit id, or absent and searched',
    }),
  ),
  /** Addresses of the pages that treat the subject. */
  pages: z.array(z.string().regex(/^\/([a-z0-9-]+\/)+$/, { error: 'must be a page’s address' })),
  /** Day on which the evidence was last read. */
  checked: z.iso.date(),
});

/** A claim together with its id. */
export type Claim = z.infer<typeof claimSchema> & { id: string };
export type Evidence = Claim['evidence'][number];
export type CodeEvidence = z.infer<typeof codeSchema>;

/** True for evidence that points at code, false for a search that found nothing. */
export function isCode(evidence: Evidence): evidence is CodeEvidence {
  return 'url' in evidence;
}

/** Orders claims by verdict, then by id. */
export function sortClaims(claims: readonly Claim[]): Claim[] {
  return [...claims].sort(
    (a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) || (a.id < b.id ? -1 : 1),
  );
}

/** The claims that a page treats, by its address. */
export function claimsOf(address: string, claims: readonly Claim[]): Claim[] {
  return sortClaims(claims.filter((claim) => claim.pages.includes(address)));
}
