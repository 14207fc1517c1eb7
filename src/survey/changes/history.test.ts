import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { RECORD, smallSurvey, surveyOf } from '../fixture.ts';
import { byDay } from './days.ts';
import { diffRecord } from './diff.ts';
import { atomFeed, jsonFeed } from './feed.ts';
import { changeLog } from './history.ts';
import { loadHistory } from './load.ts';
import { changeText } from './words.ts';

const survey = surveyOf(smallSurvey());
const diff = (before: string | undefined, after: string | undefined) =>
  diffRecord(survey, 'alpha', before, after);
const texts = (before: string | undefined, after: string | undefined) =>
  diff(before, after).map(changeText);
const bigger = RECORD.replace('value: 24576', 'value: 65536');

describe('diffRecord', () => {
  it('says which value changed, from what to what, and where the new one comes from', () => {
    expect(diff(RECORD, bigger)).toEqual([
      {
        kind: 'value',
        record: 'alpha',
        name: 'Alpha: AVM',
        field: 'limits.code-size',
        title: 'limits.code-size',
        before: '24,576 bytes',
        after: '65,536 bytes',
        sources: [
          expect.objectContaining({ source: 'node-2026-01', place: 'MaxCode, limits.go:3-5' }),
        ],
      },
    ]);
    expect(texts(RECORD, bigger)).toEqual(['limits.code-size: 24,576 bytes → 65,536 bytes']);
  });

  it('folds a new record into one line', () => {
    expect(texts(undefined, RECORD)).toEqual(['Record added, with 3 values']);
  });

  it('takes a draft for not published', () => {
    const draft = RECORD.replace('tier: 1', 'tier: 1\ndraft: true');
    expect(diff(undefined, draft)).toEqual([]);
    expect(diff(draft, draft.replace('24576', '1'))).toEqual([]);
    expect(texts(draft, RECORD)).toEqual(['Record added, with 3 values']);
    expect(texts(RECORD, draft)).toEqual(['Record no longer listed: taken back as a draft']);
  });

  it('tells apart a record that is gone, moved, split or only mentioned', () => {
    expect(texts(RECORD, undefined)).toEqual(['Record no longer listed: taken out']);
    expect(texts(RECORD, 'id: alpha\nmoved: beta\n')).toEqual([
      'Record no longer listed: moved to beta',
    ]);
    expect(texts(RECORD, 'id: alpha\nsplit: [beta, gamma]\n')).toEqual([
      'Record no longer listed: split into beta, gamma',
    ]);
    expect(texts(RECORD, 'id: alpha\ntier: 3\n')).toEqual([
      'Record no longer listed: now only mentioned',
    ]);
  });

  it('tells a change of state, of the head, a new answer and one that was taken out', () => {
    const unknown = RECORD.replace(
      /limits\.code-size:\n[\s\S]*?(?= {2}limits\.kinds)/,
      'limits.code-size:\n    state: unknown\n    searched: [the code]\n',
    );
    expect(texts(RECORD, unknown)).toEqual(['limits.code-size: 24,576 bytes → unknown']);
    expect(texts(RECORD, RECORD.replace('name: Alpha', 'name: Alef'))).toEqual([
      'Name: Alpha → Alef',
    ]);
    const without = RECORD.replace(/ {2}limits\.kinds:\n[\s\S]*?(?= {2}limits\.shares)/, '');
    expect(texts(RECORD, without)).toEqual(['limits.kinds: First → no answer']);
    expect(texts(without, RECORD)).toEqual(['limits.kinds: no answer → First']);
  });

  it('says in one line that evidence was renewed while values stayed', () => {
    const renewed = RECORD.replace('lines: 3-5', 'lines: 4-6').replace('lines: 9', 'lines: 10');
    expect(texts(RECORD, renewed)).toEqual([
      'Sources or notes renewed, values unchanged: limits.code-size, limits.shares',
    ]);
  });

  it('is silent about order, comments and format', () => {
    expect(diff(RECORD, `# a comment\n${RECORD.replace('kinds: One', 'kinds:   One')}`)).toEqual(
      [],
    );
  });

  it('never throws, whatever the two texts hold', () => {
    const broken = fc.oneof(
      fc.string(),
      fc.constantFrom('a: [', 'cells: {x: 1}', 'cells: {x: {state: disputed}}', RECORD),
      fc.constant(RECORD.replace('value: [first]', 'value: {a: b}')),
    );
    fc.assert(
      fc.property(broken, broken, (before, after) => {
        expect(Array.isArray(diff(before, after))).toBe(true);
      }),
    );
  });

  it('finds nothing between a text and itself', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom(RECORD, bigger)), (text) => {
        expect(diff(text, text)).toEqual([]);
      }),
    );
  });
});

const folder = mkdtempSync(join(tmpdir(), 'history-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function repository(name: string, steps: Record<string, string>[]): string {
  const root = join(folder, name);
  mkdirSync(root, { recursive: true });
  const git = (args: string[], day = 1) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
      cwd: root,
      env: { ...process.env, GIT_COMMITTER_DATE: `2026-01-0${day}T12:00:00+14:00` },
      stdio: 'pipe',
    });
  git(['init', '-q', '-b', 'main']);
  for (const [index, files] of steps.entries()) {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    git(['add', '.']);
    git(['commit', '-q', '-m', 'a step'], index + 1);
  }
  return root;
}

describe('loadHistory', () => {
  const root = repository('whole', [
    { 'data/vms/alpha.yaml': RECORD, 'README.md': 'text' },
    { 'data/vms/alpha.yaml': bigger },
    { 'README.md': 'other text' },
  ]);

  it('gives each version before and after, newest first, in UTC', () => {
    const history = loadHistory(root);
    if (!history.available) throw new Error(history.reason);
    expect(history.versions).toEqual([
      expect.objectContaining({ file: 'data/vms/alpha.yaml', before: RECORD, after: bigger }),
      expect.objectContaining({ file: 'data/vms/alpha.yaml', after: RECORD }),
    ]);
    expect(history.versions.map(({ time }) => time)).toEqual([
      '2026-01-01T22:00:00.000Z',
      '2025-12-31T22:00:00.000Z',
    ]);
    expect('before' in history.versions[1]!).toBe(false);
  });

  it('says so in a clone that was cut off, instead of showing a part', () => {
    const target = join(folder, 'shallow');
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, target], {
      stdio: 'pipe',
    });
    const history = loadHistory(target);
    expect(history).toEqual({
      available: false,
      reason: 'the copy that the site was built from is cut off',
    });
    expect(changeLog(survey, history)).toEqual(history);
  });

  it('says so outside a repository', () => {
    const bare = mkdtempSync(join(tmpdir(), 'no-git-'));
    try {
      expect(loadHistory(bare)).toEqual({
        available: false,
        reason: 'the site was built outside a Git repository',
      });
    } finally {
      rmSync(bare, { recursive: true });
    }
  });

  it('gives none for a repository without records', () => {
    expect(loadHistory(repository('empty', [{ 'README.md': 'text' }]))).toEqual({
      available: true,
      versions: [],
    });
  });

  it('counts a merge once, with what it brought', () => {
    const merged = repository('merged', [{ 'data/vms/alpha.yaml': RECORD }]);
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
        cwd: merged,
        stdio: 'pipe',
      });
    git('checkout', '-q', '-b', 'side');
    writeFileSync(join(merged, 'data/vms/alpha.yaml'), RECORD.replace('24576', '1'));
    git('commit', '-q', '-a', '-m', 'first');
    writeFileSync(join(merged, 'data/vms/alpha.yaml'), bigger);
    git('commit', '-q', '-a', '-m', 'second');
    git('checkout', '-q', 'main');
    git('merge', '-q', '--no-ff', '-m', 'merge', 'side');
    const log = changeLog(survey, loadHistory(merged));
    if (!log.available) throw new Error(log.reason);
    expect(log.entries.map(({ changes }) => changes.map(changeText))).toEqual([
      ['limits.code-size: 24,576 bytes → 65,536 bytes'],
      ['Record added, with 3 values'],
    ]);
  });
});

describe('feeds', () => {
  const log = changeLog(survey, {
    available: true,
    versions: [
      {
        commit: 'c'.repeat(40),
        time: '2026-02-03T09:00:00.000Z',
        file: 'data/vms/alpha.yaml',
        before: bigger,
        after: bigger.replace('lines: 9', 'lines: 10'),
      },
      {
        commit: 'b'.repeat(40),
        time: '2026-02-02T09:00:00.000Z',
        file: 'data/vms/alpha.yaml',
        before: RECORD,
        after: bigger.replace('name: Alpha', 'name: A & <B>'),
      },
      {
        commit: 'a'.repeat(40),
        time: '2026-02-02T08:00:00.000Z',
        file: 'data/vms/alpha.yaml',
        after: RECORD,
      },
    ],
  });
  const days = log.available ? byDay(log.entries) : [];
  const places = {
    title: 'Changes',
    page: 'https://site.example/data/changes/',
    feed: 'https://site.example/data/changes.atom',
    pageOf: (record: string) => `https://site.example/external/vms/${record}/`,
  };

  it('join what happened to a record on a day, the newest day first', () => {
    expect(days.map(({ day, changes }) => [day, changes.map(changeText)])).toEqual([
      ['2026-02-03', ['Sources or notes renewed, values unchanged: limits.shares']],
      [
        '2026-02-02',
        [
          'Record added, with 3 values',
          'Name: Alpha → A & <B>',
          'limits.code-size: 24,576 bytes → 65,536 bytes',
        ],
      ],
    ]);
  });

  it('carry news only, under ids that stay', () => {
    const feed = JSON.parse(jsonFeed(days, places)) as { items: { id: string }[] };
    expect(feed.items).toHaveLength(1);
    expect(feed.items[0]).toMatchObject({
      id: 'tag:site.example,2026-02-02:data/vms/alpha',
      date_published: '2026-02-02T09:00:00.000Z',
      url: 'https://site.example/external/vms/alpha/',
    });
  });

  it('are well-formed Atom, whatever a record is called', () => {
    const atom = atomFeed(days, places);
    expect(atom).toContain('<updated>2026-02-02T09:00:00.000Z</updated>');
    expect(atom).toContain('Name: Alpha → A &#38; &#60;B&#62;');
    expect(atom).not.toContain('<B>');
  });
});
