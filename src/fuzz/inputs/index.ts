import fc from 'fast-check';
import { smallSurvey } from '../../survey/fixture.ts';
import { type Input, type InputKind, SHARES } from '../input.ts';
import { CHARACTERS, NAMES } from './attacks.ts';
import { frontMatterText, pageText } from './page.ts';
import { svgText } from './svg.ts';
import { yamlVariants } from './yaml.ts';

/** Name under which drawings are judged. */
export const DRAWING = '0123456789abcdef';

const TERM = `term: momentum
aliases: [block of momentums]
short: The block of the chain that every node agrees upon, made about every ten seconds.
long: More about it, in plain text.
see: [plasma]
sources: [https://example.org/paper, /internal/ledger/momentum/]
`;
const CLAIM = `claim: A pump is started by its valve.
made:
  - where: The pump paper
    date: "2020-03"
    url: https://example.org/pump
    note: It says so in its second part.
verdict: wrong
short: A pump is started by its \`owner\`.
explanation: The owner calls Start, and the valve is opened after that.
evidence:
  - symbol: Pump.Start
    url: https://github.com/owner/node/blob/${'1'.repeat(40)}/vm/x.go#L1
    note: the call itself
pages:
  - /internal/pump/
checked: "2026-11-22"
`;
const REDIRECTS = `- from: /old/page/
  to: /internal/
  reason: the page was renamed
  date: 2026-11-22
- from: /internal/#old
  to: /internal/ledger/#new
  reason: the section moved away
  date: 2026-11-22
- from: /old/page/#part
  to: /internal/ledger/
  reason: the part moved away
  date: 2026-11-22
`;
const fileName = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '..',
        '/',
        '\\',
        '.',
        'a',
        'page',
        '.md',
        '%2e',
        '%2f',
        ':',
        ' ',
        '?',
        '#',
        '*',
        '~',
        '-',
      ),
      fc.constantFrom(...NAMES),
      fc.constantFrom(...CHARACTERS),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => `docs/${parts.join('')}.md`);

const of = (kind: InputKind, file: string, text: fc.Arbitrary<string>): fc.Arbitrary<Input> =>
  text.map((written) => ({ kind, file, text: written }));
const DRAWN =
  'xmlns="http://www.w3.org/2000/svg" width="10" height="10" viewBox="0 0 10 10" role="img" aria-labelledby="d"';

const BY_KIND: Record<InputKind, fc.Arbitrary<Input>> = {
  page: of('page', 'docs/a-page.md', pageText),
  'front matter': of('front matter', 'docs/a-page.md', frontMatterText),
  'mdx page': of('mdx page', 'docs/a-page.mdx', pageText),
  record: of(
    'record',
    'data/vms/alpha.yaml',
    yamlVariants(smallSurvey().get('data/vms/alpha.yaml') ?? ''),
  ),
  term: of('term', 'data/glossary/momentum.yaml', yamlVariants(TERM)),
  claim: of('claim', 'data/claims/pump.yaml', yamlVariants(CLAIM)),
  redirects: of('redirects', 'data/redirects.yml', yamlVariants(REDIRECTS)),
  svg: of('svg', 'static/img/a-drawing.svg', svgText('xmlns="http://www.w3.org/2000/svg"')),
  drawing: of('drawing', `data/drawings/${DRAWING}.svg`, svgText(DRAWN)),
  'file name': fileName.map((file) => ({ kind: 'file name', file, text: 'Text.\n' })),
};

/** Everything a contributor could send, each kind by its share; `only` picks one kind. */
export function anyInput(only?: InputKind): fc.Arbitrary<Input> {
  const kinds = only ? [only] : (Object.keys(SHARES) as InputKind[]);
  return fc
    .oneof(...kinds.map((kind) => ({ weight: SHARES[kind], arbitrary: BY_KIND[kind] })))
    .map((input) => ({ ...input, text: asRead(input.text) }));
}

/** The text as it comes back from a file: half of a surrogate pair cannot be written. */
function asRead(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
