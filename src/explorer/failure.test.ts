import { describe, expect, it } from 'vitest';
import { CorruptionError, DecodeError, QuestionError } from '../../packages/nom-db/src/index.ts';
import { ExplorerError, failureOf, inFolder } from './failure.ts';

describe('an error in words', () => {
  it('names the file and the byte that are wrong, and says what to do', () => {
    const failure = failureOf(new CorruptionError('000005.ldb', 4096, 'checksum differs'));
    expect(failure.title).toBe('A file is damaged');
    expect(failure.message).toContain('000005.ldb is corrupt at byte 4096');
    expect(failure.advice).toContain('Restore');
  });

  it('says which database the file is of', () => {
    const error = inFolder(new CorruptionError('000005.ldb', 1, 'cut off'), 'consensus');
    expect(failureOf(error).message).toBe('consensus/000005.ldb is corrupt at byte 1: cut off.');
    expect(failureOf(inFolder(new Error('boom'), 'nom')).message).toBe('boom.');
    expect(inFolder('text', 'nom')).toBe('text');
  });

  it.each([
    [new QuestionError('not-found', 'height 9 is not between 1 and 5'), /no such thing/],
    [new DecodeError('momentum', 3, 'cut off'), /cannot be read/],
    [new ExplorerError('no-sample', 'status 404'), /did not arrive/],
    [new Error('boom'), /unexpected/],
    ['text', /unexpected/],
    [undefined, /unexpected/],
    [{ code: 'toString' }, /unexpected/],
  ])('%s', (error, title) => {
    expect(failureOf(error).title).toMatch(title);
  });
});
