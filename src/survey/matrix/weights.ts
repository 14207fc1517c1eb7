import { type Criterion, MOST_WEIGHT } from './criterion.ts';

/** A weight for each criterion, in their order. */
export type Weights = readonly number[];

type Weighed = Pick<Criterion, 'id' | 'weight' | 'kind'>;

/** The weights at first. */
export function firstWeights(criteria: readonly Weighed[]): Weights {
  return criteria.map(({ weight }) => weight);
}

/** A weight inside the bounds, in steps of a half; undefined for anything that is no number. */
export function normalWeight(value: unknown): number | undefined {
  const text = String(value).trim();
  const number = Number(text);
  if (text === '' || !Number.isFinite(number)) return undefined;
  return Math.round(Math.max(0, Math.min(MOST_WEIGHT, number)) * 2) / 2;
}

/** The query of an address: only weights that differ from those at first, `?years=0&in-go=5`. */
export function weightsToQuery(criteria: readonly Weighed[], weights: Weights): string {
  const parts = criteria.flatMap(({ id, weight }, index) => {
    const chosen = normalWeight(weights[index]) ?? weight;
    return chosen === weight ? [] : [`${id}=${chosen}`];
  });
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** The weights of an address; what it does not name, or names wrongly, stays as at first. */
export function queryToWeights(criteria: readonly Weighed[], search: string): Weights {
  const query = new URLSearchParams(search);
  return criteria.map(({ id, weight }) => {
    const given = query.get(id);
    return (given === null ? undefined : normalWeight(given)) ?? weight;
  });
}
