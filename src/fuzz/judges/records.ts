import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { movedScript, movedSections, redirectPages } from '../../anchors/redirect-html.ts';
import { parseRedirects } from '../../anchors/redirects.ts';
import { checkRecords } from '../../claims/check.ts';
import type { Claim } from '../../claims/claim.ts';
import { parseClaim } from '../../claims/load.ts';
import { checkTerms } from '../../glossary/check.ts';
import { parseTerm } from '../../glossary/load.ts';
import { claims } from '../../remark/claims.ts';
import { surveyFences } from '../../remark/survey.ts';
import { terms } from '../../remark/terms.ts';
import { checkFiles } from '../../survey/check.ts';
import { smallSurvey, surveyOf } from '../../survey/fixture.ts';
import type { Judge } from '../input.ts';
import { pageFaults } from './page-faults.ts';
import { passed, refused } from './refusal.ts';
import { render } from './render.ts';

/** What the transforms below find: transforms are prepared once, what they know changes with each input. */
const known = {
  survey: surveyOf(smallSurvey()),
  definitions: new Map<string, string>(),
  claims: [] as Claim[],
};
const withSurvey = [
  () => (tree: Root, page: VFile) => surveyFences({ survey: () => known.survey })(tree, page),
];
const withTerms = [() => (tree: Root) => terms(known)(tree)];
const withClaims = [
  () => (tree: Root, page: VFile) =>
    claims({ claims: known.claims, root: process.cwd() })(tree, page),
];

/** Looks and settled ids are judged elsewhere; what is behind them is what matters here. */
const FORM = new Set(['is-formatted', 'ids-permanent']);
// No signs that mean something in HTML, none that nobody sees, and nothing longer than a reader would read.
const WEB = /^https?:\/\/[^\s\p{C}\p{Zl}\p{Zp}<>"\\]{1,1000}$/u;

/** A record of the survey: refused, or a table of its answers that can do nothing. */
export const judgeRecord: Judge = async (input) => {
  const files = smallSurvey({ [input.file]: input.text });
  const problems = checkFiles(files).filter(({ rule }) => !FORM.has(rule));
  const own = problems.filter(({ file }) => file === input.file);
  if (problems.length > 0) return refused(input, own);
  known.survey = surveyOf(files);
  const text = '```record\nalpha\n```\n\n```landscape\n```\n\n```machines\n```\n';
  return passed(pageFaults(await render({ file: 'docs/external/x.md', text, before: withSurvey })));
};

/** A term: refused, or a card and a list entry that can do nothing. */
export const judgeTerm: Judge = async (input) => {
  const result = parseTerm(input.file, input.text);
  if ('problems' in result) return refused(input, result.problems);
  const others = { id: 'plasma', term: 'plasma', short: 'What a block pays with, or works for.' };
  const problems = checkTerms([result.term, others]);
  if (problems.length > 0) return refused(input, problems);
  const { sources = [], short } = result.term;
  const astray = sources.filter((url) => !WEB.test(url) && !/^\/(?![\\/])/.test(url));
  known.definitions = new Map([['momentum', short]]);
  const text = 'A [momentum](/glossary/#momentum).\n';
  const html = await render({ file: 'docs/x.md', text, before: withTerms });
  return passed([...astray.map((url) => `the term links ${url}`), ...pageFaults(html)]);
};

/** A claim: refused, or an entry that can do nothing. */
export const judgeClaim: Judge = async (input) => {
  const result = parseClaim(input.file, input.text);
  if ('problems' in result) return refused(input, result.problems);
  const problems = checkRecords([result.record], { hasPage: () => true });
  if (problems.length > 0) return refused(input, problems);
  const { claim } = result.record;
  const addresses = [
    ...claim.made.flatMap(({ url, archive }) => [url, archive]),
    ...claim.evidence.map((one) => ('url' in one ? one.url : undefined)),
  ];
  const astray = addresses.filter((url) => url !== undefined && !WEB.test(url));
  const file = `docs${claim.pages[0]?.replace(/\/$/, '') ?? '/x'}.md`;
  known.claims = [claim];
  const html = await render({ file, text: 'Text.\n', before: withClaims });
  return passed([...astray.map((url) => `the claim links ${url}`), ...pageFaults(html)]);
};

/** A list of moved addresses: refused, or pages inside the site that lead on inside the site. */
export const judgeRedirects: Judge = (input) => {
  const { redirects, problems } = parseRedirects(input.text);
  if (problems.length > 0) return refused(input, problems);
  const place = { origin: 'https://site.example', basePath: '/base/' };
  const pages = [...redirectPages(redirects, place), ...movedSections(redirects, place)];
  return passed(
    pages.flatMap(([path, html]) => {
      const { pathname } = new URL(path, 'https://site.example/base/');
      const outside = pathname === `/base/${path}` ? [] : [`writes ${path}`];
      return [
        ...outside,
        ...headless(html).flatMap((part) => pageFaults(part, { scripts: [movedScript] })),
      ];
    }),
  );
};

/** The parts of a page that sends readers on, without the frame that every page has. */
function headless(html: string): string[] {
  const known =
    /<!doctype html>|<\/?html[^>]*>|<\/?head>|<\/?body>|<meta charset="utf-8">|<title>This page has moved<\/title>|<meta http-equiv="refresh" content="1; url=\/base\/[\w./~#-]*">|<link rel="canonical" href="https:\/\/site\.example\/base\/[\w./~-]*">|<meta name="(?:robots|moved)" content="[^"<>]*">/g;
  return [html.replace(known, '')];
}
