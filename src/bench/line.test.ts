import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLine, SLOW } from './line.ts';

it('adds the latency once and then the bytes', () => {
  const line = createLine({ latency: 100, bytesPerSecond: 1_000 });
  expect(line.arrival(0, 500)).toBe(600);
  expect(line.arrival(0, 500)).toBe(1_100);
  expect(line.arrival(5_000, 0)).toBe(5_100);
});

it('is never faster than it is', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50_000), { minLength: 1 }), (sizes) => {
      const line = createLine(SLOW);
      const last = sizes.map((bytes) => line.arrival(0, bytes)).pop() ?? 0;
      const bytes = sizes.reduce((sum, size) => sum + size, 0);
      expect(last).toBeCloseTo(SLOW.latency + (bytes / SLOW.bytesPerSecond) * 1_000, 6);
    }),
  );
});
