import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planBump, summarise } from './bump.ts';
import { index as small, symbol, url } from './fixtures/index.ts';
import { decodeIndex } from './index-format.ts';
import { formatPermalink } from './permalink.ts';
import type { Citation, CodeIndex } from './types.ts';

const NEW = '2'.repeat(40);

function cite(link: string, name?: string): Citation {
  const place = { file: 'docs/x.md', line: 1, column: 1, offset: 0 };
  return {
    url: link,
    symbolExpected: false,
    place,
    ...(name === undefined ? {} : { symbol: name }),
  };
}

/** The small index one commit later: Pump.Start moved down, Valve.Open moved out, Valve changed. */
const later: CodeIndex = {
  ...small,
  commit: NEW,
  files: new Map(
    [
      { path: 'Makefile', lines: 15, blob: 'bbbbbbb0' },
      { path: 'logo.png', lines: null, blob: 'aaaaaaa2' },
      { path: 'vm/pump.go', lines: 70, blob: 'bbbbbbb3' },
      { path: 'vm/valve.go', lines: 20, blob: 'bbbbbbb4' },
      { path: 'vm/open.go', lines: 40, blob: 'bbbbbbb5' },
    ].map((file) => [file.path, file]),
  ),
  symbols: new Map([
    ['vm/pump.go', [symbol('method', 'Pump.Start', 'vm/pump.go', 30, 50, '00000005')]],
    ['vm/valve.go', [symbol('type', 'Valve', 'vm/valve.go', 3, 9, '0000ffff')]],
    ['vm/open.go', [symbol('method', 'Valve.Open', 'vm/open.go', 5, 25, '00000007')]],
  ]),
};

describe('planBump', () => {
  it.each([
    [
      'the part of a body that moved',
      url('vm/pump.go#L22-L23'),
      'Pump.Start',
      url('vm/pump.go#L32-L33', NEW),
    ],
    [
      'a body in another file',
      url('vm/valve.go#L10-L30'),
      'Valve.Open',
      url('vm/open.go#L5-L25', NEW),
    ],
    ['a file that is the same', url('logo.png'), 'logo.png', url('logo.png', NEW)],
    ['a whole file', url('vm/pump.go'), 'vm/pump.go', url('vm/pump.go', NEW)],
    ['a folder', url('vm').replace('blob', 'tree'), 'vm', url('vm', NEW).replace('blob', 'tree')],
  ])('carries over %s', (_name, link, name, expected) => {
    const [outcome] = planBump([cite(link, name)], small, later);
    expect(outcome).toMatchObject({ edit: { before: link, after: expected } });
  });

  it.each([
    ['body-changed', url('vm/valve.go#L3-L8'), 'Valve'],
    ['gone', url('vm/pump.go#L6'), 'Pump.Speed'],
    ['gone', url('docs/plan.md#L2'), 'docs/plan.md'],
    ['file-changed', url('Makefile#L2-L3'), 'all'],
    ['range-beyond-symbol', url('vm/pump.go#L18-L25'), 'Pump.Start'],
    ['wrong-before', url('vm/pump.go#L1'), 'Pump.Start'],
    ['wrong-before', url('vm/pump.go#L20', NEW), 'Pump.Start'],
  ])('lists as stale: %s', (reason, link, name) => {
    expect(planBump([cite(link, name)], small, later)).toMatchObject([{ fate: 'stale', reason }]);
  });

  it('leaves other repositories alone', () => {
    expect(planBump([cite(`https://github.com/a/b/blob/${NEW}/x.c`)], small, later)).toEqual([]);
  });
});

describe('from v0.0.7-alphanet (2023-08-11) to 667a69d (2025-05-15)', () => {
  // The hand-written Go files of chain, consensus, verifier and vm that differ between the two.
  const before = read('before');
  const after = read('after');
  const citations = [...before.symbols.values()].flat().map((one) => {
    const target = { repository: before.repository, view: 'blob' as const, ref: before.commit };
    return cite(formatPermalink({ ...target, path: one.file, range: one }), one.name);
  });
  const outcomes = planBump(citations, before, after);

  it('carries over all but the changed bodies', () => {
    expect(summarise(outcomes)).toMatchInlineSnapshot(`
      {
        "body-changed": 32,
        "moved": 178,
        "stale": 32,
        "unchanged": 645,
      }
    `);
  });

  it('lists the changed bodies by folder', () => {
    const folders = new Map<string, number>();
    for (const { citation, fate } of outcomes) {
      const folder = citation.url.split(`${before.commit}/`)[1]?.split('/')[0] ?? '';
      if (fate === 'stale') folders.set(folder, (folders.get(folder) ?? 0) + 1);
    }
    expect(Object.fromEntries(folders)).toMatchInlineSnapshot(`
      {
        "chain": 5,
        "consensus": 3,
        "verifier": 6,
        "vm": 18,
      }
    `);
  });

  it('knows a body that only moved from one that changed', () => {
    const fates = Object.fromEntries(outcomes.map((one) => [one.citation.symbol, one.fate]));
    expect(fates).toMatchObject({
      'Supervisor.packMomentum': 'stale',
      CheckECDSASignature: 'moved',
      'Supervisor.ApplyBlock': 'unchanged',
    });
  });
});

function read(side: 'before' | 'after'): CodeIndex {
  const file = (part: string): string =>
    readFileSync(join(__dirname, 'fixtures/from-v0.0.7', `${side}.${part}.json`), 'utf8');
  return decodeIndex({ manifest: file('manifest'), symbols: file('symbols') });
}
