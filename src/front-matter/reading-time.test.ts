import { expect, it } from 'vitest';
import { readingMinutes } from './reading-time.ts';

it('counts prose only', () => {
  const prose = 'word '.repeat(660);
  expect(readingMinutes(prose)).toBe(3);
  expect(readingMinutes(`---\ntitle: ${'x '.repeat(900)}\n---\n${prose}`)).toBe(3);
  expect(readingMinutes(`${prose}\n\`\`\`go\n${'code '.repeat(900)}\n\`\`\`\n`)).toBe(3);
});

it('never says zero minutes', () => {
  expect(readingMinutes('')).toBe(1);
});
