import { beforeAll, describe, expect, it } from 'vitest';
import type { Parser } from 'web-tree-sitter';
import { goParser, parseGo } from './build-index.ts';
import { bodyHash } from './go-symbols.ts';
import type { CodeSymbol } from './types.ts';

let parser: Parser;
beforeAll(async () => {
  parser = await goParser(process.cwd());
});

const SOURCE = `package water

import "sync"

type Pump struct {
	sync.Mutex
	Speed, Power int
	limits struct {
		Low int
	}
	parts []struct {
		Weight int
	}
}

type (
	Flow  = int
	Drain interface {
		Open(width int) error
	}
)

func (p *Pump) Start() {
	const local = 1
}

func (l *List[T]) Push(item T) {}

func init() {}

const Single = 5
const (
	Red = iota
	Green
	Fixed = 7
)

var _ Drain = nil
var (
	A, B = 1, 2
)
`;

function line(symbol: CodeSymbol): string {
  return `${symbol.kind} ${symbol.name} ${symbol.from}-${symbol.to}`;
}

function hashes(source: string): Map<string, string> {
  return new Map(parseGo(parser, source, 'x.go').map((one) => [one.name, one.hash]));
}

describe('goSymbols', () => {
  it('names every declaration of a file with its lines', () => {
    expect(parseGo(parser, SOURCE, 'water/pump.go').map(line)).toEqual([
      'type Pump 5-14',
      'field Pump.Mutex 6-6',
      'field Pump.Speed 7-7',
      'field Pump.Power 7-7',
      'field Pump.limits 8-10',
      'field Pump.limits.Low 9-9',
      'field Pump.parts 11-13',
      'field Pump.parts.Weight 12-12',
      'type Flow 17-17',
      'type Drain 18-20',
      'interface-method Drain.Open 19-19',
      'method Pump.Start 23-25',
      'method List.Push 27-27',
      'func init 29-29',
      'const Single 31-31',
      'const Red 33-33',
      'const Green 34-34',
      'const Fixed 35-35',
      'var A 40-40',
      'var B 40-40',
    ]);
  });

  it('gives a symbol another hash when its text changes, not when it moves or is aligned anew', () => {
    const before = hashes(SOURCE);
    const moved = hashes(SOURCE.replace('type Pump', '\n\n// Moved.\ntype Pump'));
    expect(moved).toEqual(before);
    const aligned = hashes(SOURCE.replace('Flow  =', 'Flow        ='));
    expect(aligned).toEqual(before);
    const changed = hashes(SOURCE.replace('local = 1', 'local = 2'));
    expect(changed.get('Pump.Start')).not.toBe(before.get('Pump.Start'));
    expect(changed.get('Pump')).toBe(before.get('Pump'));
  });

  it('counts what stands before a constant that depends on iota', () => {
    const before = hashes(SOURCE);
    const changed = hashes(SOURCE.replace('Red = iota', 'Blue = iota\n\tRed'));
    expect(changed.get('Green')).not.toBe(before.get('Green'));
    expect(changed.get('Fixed')).toBe(before.get('Fixed'));
  });

  it('refuses a file that is not Go', () => {
    expect(() => parseGo(parser, 'package x\nfunc {', 'bad.go')).toThrow('bad.go');
  });
});

describe('bodyHash', () => {
  it('is eight hexadecimal digits and tells line breaks apart', () => {
    expect(bodyHash('a b')).toMatch(/^[0-9a-f]{8}$/);
    expect(bodyHash('a\tb')).toBe(bodyHash('a  b'));
    expect(bodyHash('a\nb')).not.toBe(bodyHash('a b'));
  });
});
