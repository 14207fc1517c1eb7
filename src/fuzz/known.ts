import type { Known } from './input.ts';
import { GOOD_HEAD } from './inputs/page.ts';
import { KNOWN_CLAIMS } from './known-claims.ts';
import { KNOWN_PICTURES } from './known-pictures.ts';

const page = (body: string) => `${GOOD_HEAD}\n## In short {#in-short}\n\n${body}\n`;
const head = (line: string) =>
  `${GOOD_HEAD.replace(new RegExp(`^${line.split(':')[0]}: .*$`, 'm'), line)}\nText.\n`;

/** Findings, each with the smallest input that showed it. */
export const KNOWN: readonly Known[] = [
  {
    name: 'a code block of the language mdx-code-block lost its fence and became a script',
    kind: 'page',
    file: 'docs/a-page.md',
    text: page('```mdx-code-block\n<script>fuzzWasHere()</script>\n```'),
    outcome: 'refused',
  },
  {
    name: 'front matter behind ---js was run',
    kind: 'front matter',
    file: 'docs/a-page.md',
    text: GOOD_HEAD.replace('---', '---js'),
    outcome: 'refused',
  },
  {
    name: 'a title ended the script that holds the data of a page',
    kind: 'front matter',
    file: 'docs/a-page.md',
    text: head('title: "A </script><script>fuzzWasHere()</script>"'),
    outcome: 'refused',
  },
  {
    name: 'a link took a file from outside the repository into the site',
    kind: 'page',
    file: 'docs/a-page.md',
    text: page('[text](/../../../etc/some.conf)'),
    outcome: 'refused',
  },
  {
    name: 'a picture was looked for outside the repository',
    kind: 'page',
    file: 'docs/a-page.md',
    text: page('![A picture](../../../etc/passwd)'),
    outcome: 'refused',
  },
  {
    name: 'a moved address wrote its page outside the site',
    kind: 'redirects',
    file: 'data/redirects.yml',
    text: '- from: /../../outside/\n  to: /internal/\n  reason: the page was renamed\n  date: 2026-11-22\n',
    outcome: 'refused',
  },
  {
    name: 'an alias in a claim made the check fail without saying where',
    kind: 'claim',
    file: 'data/claims/pump.yaml',
    text: 'claim: &a [x]\nmade: *a\n',
    outcome: 'refused',
  },
  {
    name: 'a claim was published at an address that runs',
    kind: 'claim',
    file: 'data/claims/pump.yaml',
    text: [
      'claim: A pump is started by its valve.',
      'made:',
      '  - {where: The pump paper, date: "2020-03", url: "javascript:fuzzWasHere()"}',
      'verdict: wrong',
      'short: A pump is started by its owner.',
      'explanation: The owner calls Start, and the valve is opened after that.',
      `evidence: [{absent: valve, searched: all of the code}]`,
      'pages: []',
      'checked: "2026-11-22"',
      '',
    ].join('\n'),
    outcome: 'refused',
  },
  {
    name: 'a term named a source that runs',
    kind: 'term',
    file: 'data/glossary/momentum.yaml',
    text: 'term: momentum\nshort: The block of the chain that every node agrees upon.\nsources: ["javascript:fuzzWasHere()"]\n',
    outcome: 'refused',
  },
  {
    name: 'an image named a folder, which the framework tried to measure',
    kind: 'page',
    file: 'docs/a-page.md',
    text: page('![A picture](.)'),
    outcome: 'refused',
  },
  {
    name: 'a key that is a list became another name',
    kind: 'record',
    file: 'data/vms/alpha.yaml',
    text: '? [a]\n: b\n',
    outcome: 'refused',
  },
  ...KNOWN_CLAIMS,
  ...KNOWN_PICTURES,
];
