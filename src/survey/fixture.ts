import { fixFiles } from './fix/fix.ts';
import { PLACES, parseSurvey, type Survey, type SurveyFiles } from './survey.ts';

/** A field file with the parts that tests do not care about filled in. */
export function fieldFile(id: string, order: number, rest: string): string {
  return `id: ${id}
group: ${id.split('.')[0]}
order: ${order}
title: ${id}
meaning: What is asked.
${rest}
determine: Where to look.
whyForNom: Why it is asked.
`;
}

const CODE = `id: node-2026-01
kind: code
title: A node
repo: owner/node
commit: ${'a'.repeat(40)}
date: 2026-01-10
`;

const MANUAL = `id: manual-2026
kind: docs
title: A manual
url: https://docs.example.org/manual
publisher: The makers
date: 2026-02-01
retrieved: 2026-03-01
`;

/** A record that answers every field of the fixture; `cells` is appended or replaces the defaults. */
export const RECORD = `id: alpha
name: Alpha
vm: AVM
network: mainnet
tier: 1
family: evm
summary: A machine for tests.
repos:
  - {name: node, url: https://github.com/owner/node, role: reference}
defaults: {version: One, asOf: 2026-01-10}
versions: {One: 2025-12-01}
cells:
  limits.code-size:
    value: 24576
    scope: protocol-constant
    sources:
      - {source: node-2026-01, path: limits.go, lines: 3-5, symbol: MaxCode}
  limits.kinds:
    value: [first]
    scope: documented-only
    sources:
      - {source: manual-2026, section: Kinds}
  limits.shares:
    value:
      - {component: fee, to: burn, percent: 40}
      - {component: fee, to: miner, percent: 60}
    scope: protocol-constant
    sources:
      - {source: node-2026-01, path: fees.go, lines: 9, symbol: Split}
`;

const FIELDS: Record<string, string> = {
  'limits.code-size': fieldFile('limits.code-size', 1, 'type: integer\nunit: byte\ncore: true'),
  'limits.kinds': fieldFile(
    'limits.kinds',
    2,
    'type: enum-set\nallowed:\n  - {id: first, meaning: One.}\n  - {id: second, meaning: Two.}',
  ),
  'limits.shares': fieldFile(
    'limits.shares',
    3,
    `type: list
percentPer: component
inherits: false
keys:
  - {id: component, type: text, meaning: Part.}
  - {id: to, type: text, meaning: Receiver.}
  - {id: percent, type: number, unit: percent, meaning: Share.}`,
  ),
  'limits.wasm-only': fieldFile(
    'limits.wasm-only',
    4,
    'type: text\nmaxLength: 30\napplies: {families: [wasm]}',
  ),
};

/**
 * The text of a small survey without any problem: four fields, two sources, one record. `changes`
 * adds or replaces files by path; an undefined text removes one.
 */
export function smallSurvey(changes: Record<string, string | undefined> = {}): SurveyFiles {
  const files = new Map(base());
  for (const [file, text] of Object.entries(changes)) {
    if (text === undefined) files.delete(file);
    else files.set(file, text);
  }
  return files;
}

let cached: Map<string, string> | undefined;

function base(): Map<string, string> {
  if (cached !== undefined) return cached;
  const files = new Map([
    [PLACES.groups, 'groups:\n  - {id: limits, title: Limits, meaning: What is limited.}\n'],
    [`${PLACES.sources}node-2026-01.yaml`, CODE],
    [`${PLACES.sources}manual-2026.yaml`, MANUAL],
    [`${PLACES.records}alpha.yaml`, RECORD],
    ...Object.entries(FIELDS).map(([id, text]) => [`${PLACES.fields}${id}.yaml`, text] as const),
  ]);
  for (const [file, text] of fixFiles(files)) files.set(file, text);
  cached = files;
  return cached;
}

/** The small survey with one text in the record of alpha replaced. Fails if the text is not there. */
export function withRecord(search: string, replacement: string): SurveyFiles {
  const file = `${PLACES.records}alpha.yaml`;
  const text = smallSurvey().get(file) ?? '';
  if (!text.includes(search)) throw new Error(`The fixture does not contain: ${search}`);
  return smallSurvey({ [file]: text.replace(search, replacement) });
}

/** The parsed survey of these files; problems of single files are ignored. */
export function surveyOf(files: SurveyFiles): Survey {
  return parseSurvey(files).survey;
}
