import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { checkRecords as checkClaimRecords } from '../claims/check.ts';
import { parseClaim } from '../claims/load.ts';
import { checkContent } from '../content-checks/check-content.ts';
import { contentOf } from '../content-checks/fixture.ts';
import { parseTerm } from '../glossary/load.ts';
import { checkFiles } from '../survey/check.ts';
import { fixFiles } from '../survey/fix/fix.ts';
import { smallSurvey } from '../survey/fixture.ts';
import { AnswerFault, type Asker, collect } from './ask.ts';
import { KINDS } from './kinds/index.ts';
import { writeNewFile } from './load.ts';
import type { Answers, Kind, Surroundings } from './question.ts';
import { slugOf } from './slug.ts';

const around: Surroundings = {
  today: '2026-11-22',
  commit: 'a'.repeat(40),
  files: new Set(['data/glossary/momentum.yaml', 'data/vms/alpha.yaml']),
  sections: ['internal/ledger', 'external/topics'],
  authors: ['maintainers'],
  tags: ['progress'],
  lastPosition: new Map([['internal/ledger', 4.5]]),
};
const kindNamed = (name: string): Kind => {
  const kind = KINDS.find((one) => one.name === name);
  if (!kind) throw new Error(name);
  return kind;
};
const make = async (name: string, answers: Answers) => {
  const kind = kindNamed(name);
  return kind.make(await collect(kind, answers, around), around);
};
const SENTENCE =
  'A sentence that is long enough to say what the whole file is about: it has a colon.';
const PERMALINK = `https://github.com/zenon-network/go-zenon/blob/${'a'.repeat(40)}/vm/vm.go#L1`;

const GOOD: Record<string, Answers> = {
  page: { section: 'internal/ledger', title: 'Fees: none', description: SENTENCE, short: SENTENCE },
  term: { term: 'Account block', short: 'A link of an account’s own chain.', aliases: 'block; ab' },
  claim: {
    claim: 'Every block costs a fee.',
    where: 'A document, published somewhere',
    verdict: 'wrong',
    short: 'No block of the network costs a fee.',
    explanation: SENTENCE,
    symbol: 'VM',
    url: PERMALINK,
  },
  update: { title: 'It moves', description: SENTENCE, opening: SENTENCE, steps: 'Go on; Go far' },
  vm: {
    name: 'Beta',
    vm: 'BVM',
    family: 'wasm',
    summary: 'A machine that a test made: nobody runs it.',
    repo: 'https://github.com/owner/node',
    version: 'v1.0',
    since: '2026-01-01',
  },
};

describe('what is made keeps to the rules that hold for it', () => {
  test.each(['page', 'update'])('%s', async (name) => {
    const file = await make(name, GOOD[name] ?? {});
    const index = 'docs/internal/ledger/index.md';
    const problems = checkContent(contentOf({ files: { [file.path]: file.text } }));
    expect(problems.filter(({ file: at }) => at !== index)).toEqual([]);
    expect(file.text).toContain(SENTENCE);
  });

  test('term', async () => {
    const { path, text } = await make('term', GOOD.term ?? {});
    expect(path).toBe('data/glossary/account-block.yaml');
    expect(parseTerm(path, text)).toMatchObject({ term: { aliases: ['block', 'ab'] } });
  });

  test.each<Record<string, string>>([
    {},
    { verdict: 'not-implemented', absent: 'fee', searched: 'go-zenon, all folders' },
    { verdict: 'unverifiable' },
  ])('claim %o', async (change: Record<string, string>) => {
    const answers: Record<string, string> = { ...GOOD.claim, ...change };
    if ('verdict' in change) for (const key of ['symbol', 'url']) delete answers[key];
    const { path, text } = await make('claim', answers);
    const parsed = parseClaim(path, text);
    if (!('record' in parsed)) throw new Error(JSON.stringify(parsed.problems));
    expect(checkClaimRecords([parsed.record], { hasPage: () => true })).toEqual([]);
  });

  test('vm', async () => {
    const { path, text } = await make('vm', GOOD.vm ?? {});
    const files = new Map(smallSurvey({ [path]: text }));
    for (const [file, fixed] of fixFiles(files)) files.set(file, fixed);
    expect(checkFiles(files)).toEqual([]);
  });
});

describe('answers', () => {
  test.each([
    ['term', { ...GOOD.term, term: 'Momentum' }, 'id', 'exists already'],
    ['term', { ...GOOD.term, short: 'too short' }, 'short', '9 characters'],
    ['term', { ...GOOD.term, source: 'javascript:alert(1)' }, 'source', 'https://'],
    [
      'term',
      { ...GOOD.term, short: 'Text that turns \u202e around in the middle' },
      'short',
      'control',
    ],
    ['page', { ...GOOD.page, section: '../../etc' }, 'section', 'internal/ledger'],
    ['page', { ...GOOD.page, name: 'a/b' }, 'name', 'Lower case'],
    ['page', { ...GOOD.page, name: 'index' }, 'name', 'has its index already'],
    ['vm', { ...GOOD.vm, id: 'alpha' }, 'id', 'exists already'],
    ['vm', { ...GOOD.vm, family: 'jvm' }, 'family', 'evm'],
    ['update', { ...GOOD.update, authors: 'nobody' }, 'authors', 'maintainers'],
    ['claim', { ...GOOD.claim, url: 'https://github.com/o/r/blob/main/x' }, 'url', 'full commit'],
    ['term', { term: 'Word' }, 'short', 'answer is needed'],
    ['term', { ...GOOD.term, colour: 'red' }, 'colour', 'no such option'],
  ])('%s %o is refused', async (name, answers, key, message) => {
    const failure = await make(name, answers as Answers).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AnswerFault);
    expect(failure).toMatchObject({ key, message: expect.stringContaining(message) });
  });

  test('an author is asked again until an answer does, and told why', async () => {
    const kind = kindNamed('term');
    const typed = ['Gas', '', 'no', 'What a step of a program costs.', '', '', ''];
    const told: (string | undefined)[] = [];
    const ask: Asker = async (_question, _proposal, fault) => {
      told.push(fault);
      return typed.shift() ?? '';
    };
    expect(await collect(kind, {}, around, ask)).toMatchObject({
      id: 'gas',
      short: 'What a step of a program costs.',
    });
    expect(told.filter(Boolean)).toEqual(['2 characters; 20 to 200 are needed.']);
  });
});

test('a proposed name is a file’s name, whatever the title', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      expect(slugOf(title)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
    }),
  );
});

describe('writing', () => {
  const root = mkdtempSync(join(tmpdir(), 'scaffold-'));
  afterAll(() => rmSync(root, { recursive: true }));

  test('a record enters the list of permanent ids, and nothing is overwritten', async () => {
    for (const [path, text] of smallSurvey()) {
      mkdirSync(join(root, path, '..'), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const file = await make('vm', GOOD.vm ?? {});
    expect(writeNewFile(root, file)).toContain('data/ids.lock');
    expect(readFileSync(join(root, 'data/ids.lock'), 'utf8')).toContain('vm beta');
    expect(() => writeNewFile(root, file)).toThrow('exists already');
  });
});
