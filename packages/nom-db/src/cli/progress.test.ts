import { expect, test } from 'vitest';
import { ProgressLine, progressText } from './progress.ts';

function line(isTerminal: boolean) {
  const written: string[] = [];
  let now = 0;
  const progress = new ProgressLine({ write: (text) => written.push(text), isTerminal }, () => now);
  return { written, progress, wait: (ms: number) => (now += ms) };
}

test('says how far the work is', () => {
  expect(progressText('keys', { done: 1234567 })).toBe('keys: 1,234,567');
  expect(progressText('momentums', { done: 1, total: 3 })).toBe('momentums: 1 of 3 (33%)');
});

test('on a terminal one line is redrawn, and removed in the end', () => {
  const { written, progress, wait } = line(true);
  const report = progress.reporter('keys');
  report({ done: 1 });
  expect(written).toEqual([]);
  wait(150);
  report({ done: 2 });
  report({ done: 3 });
  progress.clear();
  progress.clear();
  expect(written).toEqual(['\r\x1b[Kkeys: 2', '\r\x1b[K']);
});

test('elsewhere a line comes every ten seconds', () => {
  const { written, progress, wait } = line(false);
  const report = progress.reporter('keys');
  wait(9_000);
  report({ done: 1 });
  wait(2_000);
  report({ done: 2 });
  progress.clear();
  expect(written).toEqual(['keys: 2\n']);
});
