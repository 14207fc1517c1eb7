import { expect, test } from 'vitest';
import { judgeCite } from './judge.ts';

const FILE = `# Limits

const MaxCode = 24576

func (evm *EVM) Call() error {
	return nil
}
`;
const judge = (cite: object) => judgeCite(FILE, { source: 'node-2026-01', path: 'a.go', ...cite });

test.each([
  { lines: 3, symbol: 'MaxCode' },
  { lines: '5-7', symbol: 'EVM.Call' },
  { lines: 6, symbol: 'EVM.Call' },
  { section: 'Limits' },
])('%o holds', (cite) => {
  expect(judge(cite)).toBeUndefined();
});

test.each([
  [{ lines: '5-70', symbol: 'EVM.Call' }, 'the file has 8 lines, 5-70 are cited'],
  [{ lines: 4, symbol: 'MaxCode' }, 'the lines are empty'],
  [{ lines: 3, symbol: 'MaxCodeSize' }, '"MaxCodeSize" is not there'],
  [{ lines: 3, symbol: 'Max' }, '"Max" is not there'],
  [{ lines: 3, symbol: 'EVM.Call' }, '"EVM.Call" is not there'],
  [{ section: 'Prices' }, 'there is no "Prices"'],
])('%o does not hold', (cite, message) => {
  expect(judge(cite)).toBe(message);
});
