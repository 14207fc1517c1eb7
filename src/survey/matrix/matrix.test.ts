import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RECORD, smallSurvey, surveyOf } from '../fixture.ts';
import { readSurveyFiles } from '../load.ts';
import type { Field } from '../schema/field.ts';
import { parseSurvey } from '../survey.ts';
import type { Answer } from './answer.ts';
import { byOption, scored } from './answer.ts';
import { type Candidate, candidates } from './candidates.ts';
import { CRITERIA } from './criteria.ts';
import { KIND_WORDS, MOST_WEIGHT } from './criterion.ts';
import { criteriaHtml, rankingHtml, sensitivityHtml } from './html.ts';
import { rank } from './rank.ts';
import { sensitivity } from './sensitivity.ts';
import { firstWeights, normalWeight, queryToWeights, weightsToQuery } from './weights.ts';

const { survey } = parseSurvey(readSurveyFiles(process.cwd()));
const fieldOf = (id: string): Field => {
  const field = survey.fields.get(id)?.data;
  if (!field) throw new Error(`no field ${id}`);
  return field;
};

describe('criteria', () => {
  it('read fields that exist, under names of their own', () => {
    expect(new Set(CRITERIA.map(({ id }) => id)).size).toBe(CRITERIA.length);
    for (const { fields } of CRITERIA) for (const id of fields) fieldOf(id);
  });

  it('have whole weights inside the bounds, and a kind that is explained', () => {
    for (const { weight, kind } of CRITERIA) {
      expect(weight).toBeGreaterThanOrEqual(0);
      expect(weight).toBeLessThanOrEqual(MOST_WEIGHT);
      expect(KIND_WORDS[kind]).toBeTruthy();
    }
  });

  it('score every allowed value of the choices they read', () => {
    for (const { id, fields, score } of CRITERIA) {
      for (const field of fields) {
        for (const option of fieldOf(field).allowed ?? []) {
          const value = fieldOf(field).type === 'enum-set' ? [option.id] : option.id;
          // The other fields of the criterion are settled by the same state, so that only this one is open.
          const { low, high } = score((asked) =>
            asked === field ? { state: 'known', value } : { state: 'none-by-design' },
          );
          expect(low, `${id} gives ${field} “${option.id}” no score: add one`).toBe(high);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
        }
      }
    }
  });

  it('let what is unknown or not asked be anything, and never more than the scale', () => {
    for (const state of ['unknown', 'missing'] as const) {
      for (const { id, score } of CRITERIA) {
        const { low, high } = score(() => ({ state }));
        expect([id, low, high > low, high <= 1]).toEqual([id, 0, true, true]);
      }
    }
  });

  it('count a machine that is not in use as such, not as one of which nothing is known', () => {
    for (const id of ['implementations', 'in-go', 'years']) {
      const criterion = CRITERIA.find((one) => one.id === id);
      expect(criterion?.score(() => ({ state: 'not-applicable' }))).toEqual({ low: 0, high: 0 });
    }
  });

  it('give a number between 0 and 1 for any answer at all', () => {
    const answer = fc.record({
      state: fc.constantFrom('known', 'unknown', 'none-by-design', 'not-applicable', 'disputed'),
      value: fc.oneof(fc.string(), fc.integer(), fc.array(fc.dictionary(fc.string(), fc.string()))),
      asOf: fc.string(),
    }) as fc.Arbitrary<Answer>;
    fc.assert(
      fc.property(fc.constantFrom(...CRITERIA), answer, ({ score }, given) => {
        const { low, high } = score(() => given);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('scored', () => {
  const known = (value: Answer['value']): Answer => ({ state: 'known', value });

  it('takes the best option of a set and the span of a dispute', () => {
    const scores = { a: 0.2, b: 0.9 };
    expect(byOption(known(['a', 'b']), scores)).toEqual({ low: 0.9, high: 0.9 });
    const conflict = ['a', 'b'].map((value) => ({ value, text: value, sources: [] }));
    expect(byOption({ state: 'disputed', conflict }, scores)).toEqual({ low: 0.2, high: 0.9 });
  });

  it('is open where a value or a state has no score', () => {
    expect(byOption(known('c'), { a: 1 })).toEqual({ low: 0, high: 1 });
    expect(scored({ state: 'none-by-design' }, () => 1)).toEqual({ low: 0, high: 1 });
    expect(scored({ state: 'none-by-design' }, () => 1, { none: 0 })).toEqual({ low: 0, high: 0 });
  });

  it('takes the value in force of a transition', () => {
    expect(byOption({ state: 'in-transition', value: 'a' }, { a: 0.5 })).toEqual({
      low: 0.5,
      high: 0.5,
    });
  });
});

const make = (name: string, ...scores: (number | [number, number])[]): Candidate => ({
  id: name,
  name,
  scores: scores.map((score) => {
    const [low, high] = typeof score === 'number' ? [score, score] : score;
    return { low, high, open: low === high ? [] : ['some.field'] };
  }),
});

describe('rank', () => {
  it('orders by the weighted mean, unknowns in the middle, with best and worst case', () => {
    const ranked = rank([make('a', 1, 0), make('b', [0, 1], 1)], [1, 3]);
    expect(
      ranked.map(({ candidate, rank: place, total, low, high }) => [
        candidate.name,
        place,
        total,
        low,
        high,
      ]),
    ).toEqual([
      ['b', 1, 0.875, 0.75, 1],
      ['a', 2, 0.25, 0.25, 0.25],
    ]);
  });

  it('shares places between equals', () => {
    const ranked = rank([make('b', 1), make('a', 1), make('c', 0)], [2]);
    expect(ranked.map(({ candidate, rank: place }) => `${place} ${candidate.name}`)).toEqual([
      '1 a',
      '1 b',
      '3 c',
    ]);
  });
});

const score = fc.oneof(
  fc.integer({ min: 0, max: 10 }).map((n) => n / 10),
  fc.constant<[number, number]>([0, 1]),
);
const CRITERIA_COUNT = 4;
const many = fc
  .array(fc.tuple(score, score, score, score), { minLength: 2, maxLength: 6 })
  .map((rows) => rows.map((scores, index) => make(`m${index}`, ...scores)));
const someWeights = fc.array(
  fc.integer({ min: 0, max: 10 }).map((n) => n / 2),
  { minLength: CRITERIA_COUNT, maxLength: CRITERIA_COUNT },
);
const firsts = (all: readonly Candidate[], weights: readonly number[]) =>
  rank(all, weights)
    .filter((one) => one.rank === 1)
    .map(({ candidate }) => candidate.name);

describe('sensitivity', () => {
  it('names the weight from which on another one is first', () => {
    const all = [make('a', 1, 0), make('b', 0, 1)];
    const { flips, leaders } = sensitivity(all, [3, 1]);
    expect(leaders.map(({ name }) => name)).toEqual(['a']);
    expect(
      flips.map(({ criterion, at, direction, first }) => [criterion, at, direction, first.name]),
    ).toEqual([
      [0, 1, 'below', 'b'],
      [1, 3, 'above', 'b'],
    ]);
  });

  it('is exact: before a flip the leader leads, beyond it the other one does', () => {
    fc.assert(
      fc.property(many, someWeights, (all, weights) => {
        const { flips, leaders } = sensitivity(all, weights);
        for (const { criterion, at, direction, first } of flips) {
          const put = (value: number) =>
            weights.map((weight, index) => (index === criterion ? value : weight));
          // Two crossings of such scores lie further apart than this, and so do the sums beside one.
          const step = direction === 'above' ? 1e-4 : -1e-4;
          if (Math.abs(weights[criterion]! - at) > 1e-3) {
            expect(firsts(all, put(at - step))).toEqual([leaders[0]!.name]);
          }
          if ((direction === 'above' ? MOST_WEIGHT - at : at) > 1e-3) {
            const now = firsts(all, put(at + step));
            expect(now).not.toContain(leaders[0]!.name);
            expect(now).toContain(first.name);
          }
        }
      }),
    );
  });

  it('names, of several that draw level at one weight, the one that is in front beyond it', () => {
    const all = [make('a', 0.5, 0.5), make('b', 0.6, 0.4), make('c', 0.7, 0.3)];
    const [flip] = sensitivity(all, [0, 0.5]).flips;
    expect([flip?.direction, flip?.first.name]).toEqual(['above', 'c']);
    expect(flip?.at).toBeCloseTo(0.5);
  });

  it('is complete: where no flip is named, no weight of the grid changes the first place', () => {
    fc.assert(
      fc.property(many, someWeights, (all, weights) => {
        const { flips, leaders } = sensitivity(all, weights);
        if (leaders.length > 1) return;
        for (let criterion = 0; criterion < CRITERIA_COUNT; criterion++) {
          if (flips.some((flip) => flip.criterion === criterion)) continue;
          for (let value = 0; value <= MOST_WEIGHT; value += 0.5) {
            const changed = weights.map((weight, index) => (index === criterion ? value : weight));
            expect(firsts(all, changed)).toContain(leaders[0]!.name);
          }
        }
      }),
    );
  });

  it('names open answers that alone decide', () => {
    const { questions } = sensitivity([make('a', 0.6, 0.5), make('b', [0, 1], 0.5)], [1, 1]);
    expect(
      questions.map(({ candidate, criterion, first }) => [candidate.name, criterion, first.name]),
    ).toEqual([['b', 0, 'b']]);
    const doubtful = sensitivity([make('a', [0.4, 1], 0.5), make('b', 0.5, 0.5)], [1, 1]);
    expect(doubtful.questions.map(({ first }) => first.name)).toEqual(['b']);
    expect(sensitivity([make('a', 0.9), make('b', [0, 0.8])], [1]).questions).toEqual([]);
  });

  it('tells who could still be first, and who is beaten everywhere', () => {
    const all = [make('a', 0.6, 0.6), make('b', [0, 1], 0.6), make('c', 0.1, 0.6)];
    const found = sensitivity(all, [1, 1]);
    expect(found.possible.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(found.beaten.map(({ candidate, by }) => [candidate.name, by.name])).toEqual([
      ['c', 'a'],
    ]);
  });

  it('never lets a beaten candidate be first alone', () => {
    fc.assert(
      fc.property(many, someWeights, (all, weights) => {
        const lost = sensitivity(all, weights).beaten.map(({ candidate }) => candidate.name);
        const now = firsts(all, weights);
        if (now.length === 1) expect(lost).not.toContain(now[0]);
      }),
    );
  });
});

describe('weights in addresses', () => {
  it('lead back to the weights they were made of', () => {
    const weights = fc.array(
      fc.integer({ min: 0, max: 10 }).map((n) => n / 2),
      { minLength: CRITERIA.length, maxLength: CRITERIA.length },
    );
    fc.assert(
      fc.property(weights, (given) => {
        expect(queryToWeights(CRITERIA, weightsToQuery(CRITERIA, given))).toEqual(given);
      }),
    );
  });

  it('are empty at first, and whatever is unknown or no number is ignored', () => {
    expect(weightsToQuery(CRITERIA, firstWeights(CRITERIA))).toBe('');
    expect(queryToWeights(CRITERIA, '?years=x&gone=3&in-go=&languages=Infinity')).toEqual(
      firstWeights(CRITERIA),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        const weights = queryToWeights(CRITERIA, text);
        expect(weights.every((one) => one >= 0 && one <= MOST_WEIGHT)).toBe(true);
      }),
    );
  });

  it('are brought to halves inside the bounds', () => {
    expect([normalWeight('2.3'), normalWeight(-1), normalWeight('99'), normalWeight('no')]).toEqual(
      [2.5, 0, MOST_WEIGHT, undefined],
    );
  });
});

describe('candidates', () => {
  const all = candidates(survey);

  it('are the machines with a deep record, and the families of all records', () => {
    expect(all.machines.map(({ id }) => id)).toContain('ethereum');
    expect(all.families.map(({ id }) => id)).toEqual(expect.arrayContaining(['evm', 'wasm']));
    for (const { scores } of [...all.machines, ...all.families]) {
      expect(scores).toHaveLength(CRITERIA.length);
    }
  });

  it('leave out networks that have no machine', () => {
    expect(all.families.map(({ id }) => id)).not.toContain('none');
    const hive = surveyOf(
      smallSurvey({ 'data/vms/alpha.yaml': RECORD.replace('family: evm', 'family: none') }),
    );
    expect(candidates(hive)).toEqual({ families: [], machines: [] });
    expect(candidates(surveyOf(smallSurvey())).machines.map(({ id }) => id)).toEqual(['alpha']);
  });

  it('a family reaches at least what each of its machines reaches', () => {
    const evm = all.families.find(({ id }) => id === 'evm');
    for (const name of ['ethereum', 'vite']) {
      const machine = all.machines.find(({ id }) => id === name);
      machine?.scores.forEach((each, index) => {
        expect(evm?.scores[index]?.low).toBeGreaterThanOrEqual(each.low);
      });
    }
  });
});

describe('what is drawn', () => {
  const all = [make('A & <B>', 1, 0), make('b', [0, 1], 1)];
  const two = CRITERIA.slice(0, 2);

  it('escapes names and shows open scores as a span', () => {
    const html = rankingHtml(two, all, [1, 1], { caption: 'Some', pages: '/m/' });
    expect(html).toContain('<a href="/m/A &#38; &#60;B&#62;/">A &#38; &#60;B&#62;</a>');
    expect(html).toContain('0.00 to 1.00');
    expect(html).toContain(`× 1`);
  });

  it('says what would change the first place, or that nothing would', () => {
    expect(sensitivityHtml(two, [make('a', 1, 1), make('b', 0, 0)], [1, 1])).toContain(
      'No single weight',
    );
    expect(sensitivityHtml(two, [make('a', 1, 0), make('b', 0, 1)], [3, 1])).toContain(
      'below 1.00',
    );
    expect(sensitivityHtml(two, all, [0, 0])).toContain('nothing is ranked');
    expect(sensitivityHtml(two, [make('a', 1), make('b', 1)], [1])).toContain('shared');
  });

  it('shows every criterion with its rule and a way to the answers', () => {
    const html = criteriaHtml(CRITERIA, '/external/compare/');
    for (const { id, fields } of CRITERIA) {
      expect(html).toContain(`data-weight="${id}"`);
      expect(html).toContain(`/external/compare/?show=${fields.join(',')}`);
    }
  });
});
