import { expect, test } from 'vitest';
import { fuzzDecoder } from '../testkit/fuzz.ts';
import { sampleLedger } from '../testkit/sample.ts';
import { POINT, readPoint } from './consensus.ts';
import type { DatabaseName } from './decoded.ts';
import { readPatch } from './patch.ts';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

test('20,000 damaged values and patches: a value, or an error that names the place', () => {
  const nom = [...sampleLedger().ledger.stored].map(
    ([key, value]) => ['nom' as DatabaseName, bytes(key), value] as const,
  );
  const report = fuzzDecoder(nom, 20_000);
  expect(report.runs).toBe(20_000);
  expect(report.decoded).toBeGreaterThan(1000);
  expect(report.refused).toBeGreaterThan(1000);
  expect(report.unknown).toBeGreaterThan(100);
});

test.each([
  ['a patch of records as small as can be', readPatch],
  ['a point of pillars as small as can be', readPoint],
] as const)('1 MB that is %s takes less than 64 MB', (_, read) => {
  expect(POINT[4]).toBeDefined();
  const input = new Uint8Array(2 ** 20);
  // Field 4 (pillars), length 0, over and over; for a patch: delete of an empty key.
  if (read === readPoint) for (let i = 0; i < input.length; i += 2) input[i] = 0x22;
  const before = process.memoryUsage().heapUsed;
  let kept: unknown;
  try {
    kept = read(input);
  } catch (error) {
    kept = error;
  }
  const grown = process.memoryUsage().heapUsed - before;
  expect(kept).toBeDefined();
  expect(grown).toBeLessThan(64 * 2 ** 20);
});
