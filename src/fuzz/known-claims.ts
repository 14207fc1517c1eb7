import type { Known } from './input.ts';

/** A claim that is good but for the place that its evidence links. */
const claim = (place: string) =>
  [
    'claim: A pump is started by its valve.',
    'made: [{where: The pump paper, date: "2020-03"}]',
    'verdict: wrong',
    'short: A pump is started by its owner.',
    'explanation: The owner calls Start, and the valve is opened after that.',
    `evidence: [{symbol: Pump.Start, url: ${JSON.stringify(`https://github.com/owner/node/blob/${'1'.repeat(40)}/${place}`)}}]`,
    'pages: [/internal/pump/]',
    'checked: "2026-11-22"',
    '',
  ].join('\n');

/** Claims whose evidence led to what no reader can see through. */
export const KNOWN_CLAIMS: readonly Known[] = [
  {
    name: 'a claim linked a path with signs of HTML',
    kind: 'claim',
    file: 'data/claims/pump.yaml',
    text: claim('<<vm/x.go#L1'),
    outcome: 'refused',
  },
  {
    name: 'a claim linked a path with a drawing in it',
    kind: 'claim',
    file: 'data/claims/pump.yaml',
    text: claim('vm/x.go<svg><script>fuzzWasHere()</script></svg>#L1'),
    outcome: 'refused',
  },
  {
    name: 'a claim linked lines behind a sign that nobody sees',
    kind: 'claim',
    file: 'data/claims/pump.yaml',
    text: claim('vm/x.go#\ufeffL1'),
    outcome: 'refused',
  },
  {
    name: 'a claim linked a path longer than anybody reads',
    kind: 'claim',
    file: 'data/claims/pump.yaml',
    text: claim(`vm/x${'long '.repeat(2000)}.go#L1`),
    outcome: 'refused',
  },
  {
    name: 'the same claim with plain evidence passes',
    kind: 'claim',
    file: 'data/claims/pump.yaml',
    text: claim('vm/x.go#L1-L2'),
    outcome: 'harmless',
  },
];
