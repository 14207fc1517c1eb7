import fc from 'fast-check';
import { ADDRESSES, CHARACTERS, HTML, NAMES } from './attacks.ts';

const scalar = fc.oneof(
  fc.constantFrom(...HTML),
  { weight: 2, arbitrary: fc.constantFrom(...ADDRESSES) },
  fc.constantFrom(...CHARACTERS),
  fc.constantFrom(...NAMES),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.integer({ min: 1000, max: 30_000 }).map((length) => 'long '.repeat(length / 5)),
);
const raw = fc.constantFrom(
  '&a [*a, *a]',
  '*missing',
  '!!js/function "fuzzWasHere()"',
  '!<tag:yaml.org,2002:js/regexp> /x/',
  '!!binary aGk=',
  '{__proto__: {polluted: true}}',
  '"__proto__"',
  '[]',
  '{}',
  'null',
  '-.inf',
  '1e999',
  '2026-02-31',
  '0b1',
  'yes',
  '|\n  line\n  line',
  '"unclosed',
  '[1, 2',
  '? [a]\n: b',
  '%YAML 1.1',
);
const written = fc.oneof(
  { weight: 4, arbitrary: scalar.map((text) => JSON.stringify(text)) },
  scalar,
  { weight: 2, arbitrary: raw },
);

/** A bomb: each anchor names the one before it ten times. */
const bomb = Array.from({ length: 9 }, (_, level) =>
  level === 0
    ? 'a0: &a0 [x, x]'
    : `a${level}: &a${level} [${Array(10)
        .fill(`*a${level - 1}`)
        .join(', ')}]`,
).join('\n');

const extra = fc.oneof(
  fc.tuple(fc.constantFrom(...NAMES), written).map(([name, text]) => `${name}: ${text}`),
  fc.constant(bomb),
  fc.constant('<<: {polluted: true}'),
  fc.constant('---\nsecond: document'),
  fc.integer({ min: 20, max: 4000 }).map((depth) => `deep: ${'['.repeat(depth)}`),
  fc
    .integer({ min: 20, max: 400 })
    .map((depth) => `deep: ${'{a: '.repeat(depth)}1${'}'.repeat(depth)}`),
  fc
    .integer({ min: 20, max: 300 })
    .map((depth) => Array.from({ length: depth }, (_, i) => `${' '.repeat(i)}k:`).join('\n')),
);

/** Variants of a good YAML file: values replaced, lines added, moved, doubled and cut. */
export function yamlVariants(good: string): fc.Arbitrary<string> {
  const lines = good.trimEnd().split('\n');
  const spliced = (index: number, less: number, ...more: string[]) =>
    [...lines.slice(0, index), ...more, ...lines.slice(index + less)].join('\n');
  const at = fc.nat({ max: lines.length - 1 });
  const replaced = fc
    .tuple(at, written)
    .map(([index, text]) =>
      lines.map((line, i) => (i === index ? withValue(line, text) : line)).join('\n'),
    );
  return fc.oneof(
    { weight: 8, arbitrary: replaced },
    fc.tuple(at, extra).map(([index, text]) => spliced(index, 0, text)),
    extra.map((text) => `${good}${text}\n`),
    fc.tuple(at, extra).map(([index, text]) => {
      const indent = /^ */.exec(lines[index] ?? '')?.[0] ?? '';
      return spliced(index, 0, indent + text);
    }),
    at.map((index) => spliced(index, 1)),
    at.map((index) => spliced(index, 0, lines[index] ?? '')),
    fc.nat({ max: good.length }).map((end) => good.slice(0, end)),
    fc
      .tuple(fc.nat({ max: good.length }), scalar)
      .map(([i, text]) => good.slice(0, i) + text + good.slice(i)),
  );
}

/** The line with another value behind its colon or dash; as it is when it has neither. */
function withValue(line: string, value: string): string {
  const start = /^(\s*(?:- )?(?:[\w.-]+:)?\s*)/.exec(line)?.[1] ?? '';
  return `${start.trimEnd() === '' ? start : `${start.trimEnd()} `}${value}`;
}
