import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { fileHistories, historyOf } from './file-history.ts';
import { loadHistory } from './load.ts';
import { type Change, parseLog } from './log.ts';

const block = (seconds: number, people: string[], lines: string[]) =>
  `\u001e${[seconds, ...people].join('\u001f')}\n\n${lines.join('\n')}\n`;

describe('parseLog', () => {
  it('reads day, people and changes', () => {
    const text = block(
      1795345646,
      ['Ann', 'Bob <bob@mail.example>'],
      ['M\ta.md', 'R090\tb.md\tc.md'],
    );
    expect(parseLog(text)).toEqual([
      {
        day: '2026-11-22',
        people: ['Ann', 'Bob'],
        changes: [
          { kind: 'changed', path: 'a.md' },
          { kind: 'changed', path: 'c.md', before: 'b.md' },
        ],
      },
    ]);
  });

  it('publishes no address and no program', () => {
    const text = block(0, ['ann@mail.example', 'dependabot[bot]', 'Ann <a@b.example'], []);
    expect(parseLog(text)[0]?.people).toEqual(['ann', 'Ann']);
  });

  it('knows people by their usernames where the host hides their addresses', () => {
    const people = [
      'Ann Example <123+ann@users.noreply.host.example>',
      'Bob <bob-2@users.noreply.host.example>',
      'dependabot[bot] <9+dependabot[bot]@users.noreply.host.example>',
      'Cid <cid@mail.example>',
    ];
    expect(parseLog(block(0, people, []))[0]?.people).toEqual(['ann', 'bob-2', 'Cid']);
  });

  it('never lets an e-mail address through, whatever a name holds', () => {
    const name = fc.string().map((text) => text.replace(/[^ -~]/g, ''));
    fc.assert(
      fc.property(name, fc.emailAddress(), (person, email) => {
        const [commit] = parseLog(block(0, [`${person} <${email}>`], []));
        expect(commit?.people.join()).not.toContain(email);
      }),
    );
  });
});

describe('fileHistories', () => {
  const commit = (day: string, person: string, ...changes: Change[]) => ({
    day,
    people: [person],
    changes,
  });

  it('gives the newest day and everybody, most commits first', () => {
    const histories = fileHistories([
      commit('2026-03-01', 'Bob', { kind: 'changed', path: 'a' }),
      commit('2026-02-01', 'Ann', { kind: 'changed', path: 'a' }),
      commit('2026-01-01', 'Ann', { kind: 'added', path: 'a' }),
    ]);
    expect(histories.get('a')).toEqual({ lastChange: '2026-03-01', contributors: ['Ann', 'Bob'] });
  });

  it('follows a file through two renames', () => {
    const histories = fileHistories([
      commit('2026-03-01', 'Cid', { kind: 'changed', path: 'c', before: 'b' }),
      commit('2026-02-01', 'Bob', { kind: 'changed', path: 'b', before: 'a' }),
      commit('2026-01-01', 'Ann', { kind: 'added', path: 'a' }),
    ]);
    expect(histories.get('c')?.contributors).toEqual(['Ann', 'Bob', 'Cid']);
    expect([...histories.keys()]).toEqual(['c']);
  });

  it('keeps apart files that change their names in one commit', () => {
    const histories = fileHistories([
      commit(
        '2026-02-01',
        'Cid',
        { kind: 'changed', path: 'a', before: 'b' },
        { kind: 'changed', path: 'b', before: 'a' },
      ),
      commit('2026-01-02', 'Ann', { kind: 'added', path: 'a' }),
      commit('2026-01-01', 'Bob', { kind: 'added', path: 'b' }),
    ]);
    expect(histories.get('a')?.contributors).toEqual(['Bob', 'Cid']);
    expect(histories.get('b')?.contributors).toEqual(['Ann', 'Cid']);
  });

  it('begins anew with a file that was deleted and written again', () => {
    const histories = fileHistories([
      commit('2026-03-01', 'Bob', { kind: 'added', path: 'a' }),
      commit('2026-02-01', 'Ann', { kind: 'deleted', path: 'a' }),
      commit('2026-01-01', 'Ann', { kind: 'added', path: 'a' }),
    ]);
    expect(histories.get('a')?.contributors).toEqual(['Bob']);
  });

  it('knows nothing of deleted files', () => {
    const histories = fileHistories([
      commit('2026-02-01', 'Ann', { kind: 'deleted', path: 'a' }),
      commit('2026-01-01', 'Ann', { kind: 'added', path: 'a' }),
    ]);
    expect(histories.size).toBe(0);
  });
});

describe('historyOf', () => {
  const files = new Map([
    ['docs/a.md', { lastChange: '2026-01-01', contributors: ['Ann'] }],
    ['data/vms/a.yaml', { lastChange: '2026-03-01', contributors: ['Bob', 'Ann'] }],
    ['data/vms/b.yaml', { lastChange: '2026-02-01', contributors: ['Cid'] }],
  ]);

  it('joins a page and its record, and all files of a folder', () => {
    expect(historyOf(files, ['docs/a.md', 'data/vms/a.yaml'])).toEqual({
      lastChange: '2026-03-01',
      contributors: ['Ann', 'Bob'],
    });
    expect(historyOf(files, ['data/vms/'])?.contributors).toEqual(['Bob', 'Ann', 'Cid']);
  });

  it('knows nothing of what was never committed', () => {
    expect(historyOf(files, ['docs/new.md', 'data/none/'])).toBeUndefined();
  });
});

describe('loadHistory', () => {
  const folders: string[] = [];
  const folder = () => {
    const path = mkdtempSync(join(tmpdir(), 'history-'));
    folders.push(path);
    return path;
  };
  const git = (cwd: string, ...args: string[]) =>
    execFileSync(
      'git',
      [
        '-c',
        'user.name=ann',
        '-c',
        'user.email=ann@mail.example',
        '-c',
        'commit.gpgsign=false',
        ...args,
      ],
      { cwd, stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' },
    );
  const repository = () => {
    const root = folder();
    git(root, 'init', '-q');
    for (const text of ['one', 'two']) {
      writeFileSync(join(root, 'a.md'), text);
      git(root, 'add', '.');
      git(root, 'commit', '-q', '-m', text, '--date', '2026-01-01T00:00:00Z');
    }
    return root;
  };
  afterEach(() => {
    for (const path of folders.splice(0)) rmSync(path, { recursive: true });
  });

  it('reads a repository, by usernames', () => {
    const root = repository();
    writeFileSync(join(root, 'a.md'), 'three');
    git(root, 'add', '.');
    const author = 'Bob Example <7+bob@users.noreply.host.example>';
    git(root, 'commit', '-q', '-m', 'three', '--author', author);
    const history = loadHistory(root);
    expect(history.state === 'known' && history.files.get('a.md')?.contributors).toEqual([
      'ann',
      'bob',
    ]);
  });

  it('respects a .mailmap, where there is one', () => {
    const root = repository();
    writeFileSync(join(root, '.mailmap'), 'Ann of the Forum <ann@mail.example>\n');
    const history = loadHistory(root);
    expect(history.state === 'known' && history.files.get('a.md')?.contributors).toEqual([
      'Ann of the Forum',
    ]);
    expect(history.state === 'known' && [...history.dirty]).toContain('.mailmap');
  });

  it('states of a shallow clone that it is one, and refuses it where the history is required', () => {
    const clone = join(folder(), 'clone');
    git('/', 'clone', '-q', '--depth', '1', `file://${repository()}`, clone);
    expect(loadHistory(clone).state).toBe('shallow');
    expect(() => loadHistory(clone, true)).toThrow(/shallow[\s\S]*fetch-depth: 0/);
  });

  it('says nothing of a folder that is no repository, or only lies in one', () => {
    const root = repository();
    execFileSync('mkdir', [join(root, 'inside')]);
    expect(loadHistory(folder()).state).toBe('none');
    expect(loadHistory(join(root, 'inside')).state).toBe('none');
    expect(() => loadHistory(folder(), true)).toThrow(/no git history/);
  });
});
