import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DESCRIPTION, describe, firstSentences, sentencesOf, shorten } from './summary.ts';

it('ends sentences where readers do', () => {
  expect(sentencesOf('One. Two? (Three.) Version 2.5 of a.b.c is out. E.g. this. Four')).toEqual([
    'One.',
    'Two?',
    '(Three.)',
    'Version 2.5 of a.b.c is out.',
    'E.g. this.',
    'Four',
  ]);
});

it('takes whole sentences as long as they fit', () => {
  expect(firstSentences('Short one. A second one that is longer.', 20)).toBe('Short one.');
  expect(firstSentences('A first sentence that is too long.', 20)).toBe('A first sentence…');
});

it('adds what the page is about where a section says little', () => {
  const context = 'What the page answers, in a sentence of a length that previews show in full.';
  expect(describe('Ten rules', context)).toBe(`Ten rules. ${context}`);
});

it('describes within the limits, whatever a section holds, once its page has a description', () => {
  const context = fc
    .string({ minLength: 80, maxLength: 250 })
    .filter((text) => text.trim().length >= 80);
  fc.assert(
    fc.property(fc.string({ maxLength: 900, unit: 'grapheme' }), context, (text, page) => {
      const { length } = describe(text, page);
      return length >= DESCRIPTION.least && length <= DESCRIPTION.most;
    }),
  );
});

it('never makes a text longer, and cuts no character in half', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 90 }), (text, most) => {
      const short = shorten(text, most);
      expect(short.length).toBeLessThanOrEqual(Math.max(most, 0));
      expect(/\p{Cs}/u.test(short)).toBe(false);
    }),
  );
});
