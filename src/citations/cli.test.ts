import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runBump, runCheck, runFix, runIndex, runShow } from './cli.ts';

let root: string;
let repo: string;
const today = '2025-02-03';
const repository = 'zenon-network/go-zenon';

function git(...args: string[]): string {
  const who = ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', ['-C', repo, ...who, ...args], { encoding: 'utf8' }).trim();
}

function commit(source: string): string {
  writeFileSync(join(repo, 'pump.go'), source);
  git('add', '.');
  git('commit', '-q', '-m', 'x');
  return git('rev-parse', 'HEAD');
}

function page(text: string): void {
  writeFileSync(join(root, 'docs/x.md'), text);
}

function read(): string {
  return readFileSync(join(root, 'docs/x.md'), 'utf8');
}

function link(sha: string, name: string, lines: string): string {
  return `[\`${name}\`](https://github.com/${repository}/blob/${sha}/pump.go#${lines})`;
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cite-'));
  repo = join(root, 'repo');
  for (const folder of ['docs', 'data/go-zenon', 'repo']) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  git('init', '-q', '-b', 'master');
});
afterEach(() => rmSync(root, { recursive: true }));

describe('the commands', () => {
  it('check, fix and show work on the index that index made', async () => {
    const sha = commit('package p\n\nfunc Run() {\n}\n');
    const made = await runIndex(root, { commit: sha, repo, today, repository });
    expect(made.lines).toEqual([`${repository} at ${sha}: 1 files, 1 symbols`]);
    page(`Text ${link(sha, 'Run', 'L1')}\n`);
    expect(runCheck(root)).toMatchObject({ code: 1 });
    expect(runCheck(root).lines[0]).toContain('docs/x.md:1:6');
    expect(runFix(root)).toEqual({
      code: 0,
      lines: ['docs/x.md: 1 ranges corrected', '1 citations, 0 problems'],
    });
    expect(read()).toBe(`Text ${link(sha, 'Run', 'L3-L4')}\n`);
    expect(runShow(root, 'Run')).toEqual({
      code: 0,
      lines: [`func  ${link(sha, 'Run', 'L3-L4')}`],
    });
    expect(runShow(root, 'run')).toEqual({ code: 1, lines: ['no symbol named run', '  Run'] });
  });

  it('bump rewrites what is the same and leaves what changed for a reader', async () => {
    const old = commit('package p\n\nfunc Run() {\n}\n\nfunc Stop() {}\n');
    await runIndex(root, { commit: old, repo, today, repository });
    page(`${link(old, 'Run', 'L3-L4')} ${link(old, 'Stop', 'L6')}\n`);
    const now = commit('package p\n\n// Moved.\nfunc Run() {\n}\n\nfunc Stop() { Run() }\n');
    const request = { commit: now, repo, today };
    const dry = await runBump(root, { ...request, dryRun: true });
    expect(read()).toContain(link(old, 'Run', 'L3-L4'));
    const real = await runBump(root, { ...request, dryRun: false });
    expect(real).toEqual(dry);
    expect(real.lines[0]).toMatch(/^docs\/x\.md:1:\d+ {2}Stop {2}body-changed$/);
    expect(real.lines.at(-1)).toBe('0 unchanged, 1 moved, 1 to be read again');
    expect(read()).toBe(`${link(now, 'Run', 'L4-L5')} ${link(old, 'Stop', 'L6')}\n`);
    expect(runCheck(root).lines[0]).toContain('citation-wrong-commit');
  });
});
