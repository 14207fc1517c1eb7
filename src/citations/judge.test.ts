import { describe, expect, it } from 'vitest';
import { site } from '../config/site.ts';
import { index, url } from './fixtures/index.ts';
import { judge } from './judge.ts';
import type { Citation } from './types.ts';

function cite(link: string, symbol?: string, symbolExpected = true): Citation {
  const place = { file: 'docs/x.md', line: 1, column: 1, offset: 0 };
  return { url: link, symbolExpected, place, ...(symbol === undefined ? {} : { symbol }) };
}

const foreign = (rest: string) => `https://github.com/a/b/blob/${'2'.repeat(40)}/${rest}`;

describe('judge accepts', () => {
  it.each([
    ['the symbol with its lines', cite(url('vm/pump.go#L20-L40'), 'Pump.Start')],
    ['a part of the symbol', cite(url('vm/pump.go#L30'), 'Pump.Start')],
    ['a range that reaches into the symbol', cite(url('vm/pump.go#L18-L21'), 'Pump.Start')],
    ['the second of two symbols of one name', cite(url('vm/pump.go#L16'), 'init')],
    ['the path of the file', cite(url('vm/pump.go'), 'vm/pump.go')],
    ['the end of the path, with lines', cite(url('vm/pump.go#L1-L60'), 'pump.go')],
    ['a file that is not Go, under any name', cite(url('Makefile#L2-L3'), 'znnd target')],
    ['a heading of a Markdown file', cite(url('docs/plan.md#goals'), 'docs/plan.md')],
    ['a file that is no text', cite(url('logo.png'), 'logo.png')],
    ['a folder', cite(url('vm').replace('/blob/', '/tree/'), 'vm')],
    ['a bare URL in a record', cite(url('vm/pump.go#L1-L2'), undefined, false)],
    [
      'another repository at a full id',
      cite(`https://github.com/a/b/blob/${'2'.repeat(40)}/x.c#L1`, 'f'),
    ],
    ['its path with blanks', cite(foreign('a%20folder/x%20(1).pdf'), 'x')],
    ['a heading of its Markdown', cite(foreign('docs/x.md#a-heading'), 'x')],
    ['its root', cite(foreign('').replace('/blob/', '/tree/'), 'x')],
    ['a file of this project', cite(`${site.repository}/blob/main/README.md`)],
    ['a link that is not to code', cite('https://github.com/zenon-network/go-zenon/issues')],
  ])('%s', (_name, citation) => {
    expect(judge(citation, index)).toBeUndefined();
  });
});

describe('judge refuses', () => {
  it.each([
    ['citation-short-sha', cite(url('vm/pump.go#L20', '1111111'), 'Pump.Start'), index.commit],
    ['citation-branch', cite(url('vm/pump.go#L20', 'master'), 'Pump.Start'), index.commit],
    ['citation-branch', cite('https://github.com/a/b/blob/v1.2/x.c', 'f'), '40 hexadecimal'],
    [
      'citation-wrong-commit',
      cite(url('vm/pump.go#L20', '2'.repeat(40)), 'Pump.Start'),
      index.commit,
    ],
    ['citation-unknown-path', cite(url('p2p/pump.go#L20'), 'Pump.Start'), 'vm/pump.go'],
    ['citation-unknown-path', cite(url('vm/hose.go#L20'), 'Hose'), 'root of the repository'],
    ['citation-unknown-path', cite(url('p2p').replace('/blob/', '/tree/'), 'p2p'), 'root'],
    ['citation-fragment', cite(url('vm/pump.go#20-40'), 'Pump.Start'), '#L7-L9'],
    ['citation-fragment', cite(foreign('vm/x.c#\ufeffL1'), 'f'), '#L7-L9'],
    ['citation-fragment', cite(foreign('vm/x.c#L1<svg>'), 'f'), '#L7-L9'],
    ['citation-form', cite(foreign('<<vm/x.c#L1'), 'f'), 'Copy the address'],
    ['citation-form', cite(foreign('vm/x.c<svg>x</svg>#L1'), 'f'), 'Copy the address'],
    ['citation-form', cite(foreign('vm/\u200bx.c#L1'), 'f'), 'Copy the address'],
    ['citation-form', cite(foreign('vm/%e2%80%8bx.c#L1'), 'f'), 'Copy the address'],
    ['citation-form', cite(foreign('vm/../x.c#L1'), 'f'), 'Copy the address'],
    ['citation-form', cite(foreign('vm/%2e%2e/x.c'), 'f'), 'Copy the address'],
    ['citation-form', cite(foreign('vm//x.c'), 'f'), 'Copy the address'],
    ['citation-form', cite(foreign('vm/x.c%zz'), 'f'), 'Copy the address'],
    ['citation-form', cite(foreign(`vm/${'x'.repeat(400)}.c`), 'f'), 'Copy the address'],
    ['citation-range', cite(url('vm/pump.go#L20-L61'), 'Pump.Start'), '#L20-L40'],
    ['citation-range', cite(url('vm/pump.go#L40-L20'), 'Pump.Start'), '#L20-L40'],
    ['citation-range', cite(url('vm/pump.go#L0-L3'), 'vm/pump.go'), 'Look the lines up'],
    ['citation-range', cite(url('Makefile#L13')), 'Look the lines up'],
    ['citation-range', cite(url('vm/pump.go#L61'), undefined, false), 'Look the lines up'],
    ['citation-no-symbol', cite(url('vm/pump.go#L20')), 'as code'],
    ['citation-no-range', cite(url('vm/pump.go'), 'Pump.Start'), '#L20-L40'],
    ['citation-symbol-elsewhere', cite(url('vm/pump.go#L41-L50'), 'Pump.Start'), '#L20-L40'],
    ['citation-symbol-elsewhere', cite(url('vm/pump.go#L12'), 'Valve.Open'), 'vm/valve.go#L10-L30'],
    ['citation-unknown-symbol', cite(url('vm/pump.go#L20'), '(*Pump).start()'), 'Pump.Start'],
    ['citation-unknown-symbol', cite(url('vm/pump.go#L20'), 'Nothing'), 'Name a function'],
  ])('%s', (rule, citation, remedy) => {
    const finding = judge(citation, index);
    expect(finding?.rule).toBe(rule);
    expect(finding?.fix).toContain(remedy);
  });

  it('offers the lines of the symbol where the file is right and the range is not', () => {
    const off = [url('vm/pump.go#L50'), url('vm/pump.go#L90'), url('vm/pump.go')];
    const repairs = off.map((link) => judge(cite(link, 'Pump.Start'), index)?.repair);
    expect(repairs).toEqual(Array(3).fill({ from: 20, to: 40 }));
    expect(judge(cite(url('vm/pump.go#L12'), 'Valve.Open'), index)).not.toHaveProperty('repair');
  });
});
