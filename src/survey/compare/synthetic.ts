import type { ComparedCell, ComparisonTable } from './model.ts';
import { hasValue } from './model.ts';

/**
 * A comparison of `count` made-up machines, all of them deep, drawn from the answers of a real one: for
 * measuring size and speed at the size the page is built for. Choices and states are as frequent as in
 * the real table, numbers are new, and texts are as long as real ones but made of words in new orders,
 * so that they do not compress better than real ones. The same `seed` gives the same table.
 */
export function syntheticTable(
  real: ComparisonTable,
  count: number,
  seed: number,
): ComparisonTable {
  const random = numbers(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const words = real.cells.flatMap((cells) =>
    cells.flatMap(({ text }, index) =>
      real.columns[index]!.kind === 'text' ? text.split(' ') : [],
    ),
  );
  const answered = real.columns.map((_, index) =>
    real.cells.map((cells) => cells[index]!).filter(({ state }) => state !== 'missing'),
  );
  const made = (index: number): ComparedCell => {
    const model = answered[index]!.length > 0 ? pick(answered[index]!) : undefined;
    if (!model) return { state: 'unknown', text: 'unknown', keys: [] };
    const { kind } = real.columns[index]!;
    if (!hasValue(model.state) || kind === 'enum' || kind === 'set') return model;
    if (kind === 'number') {
      const number = Math.floor(random() * 1_000_000).toLocaleString('en');
      const unit = model.text.replace(/^[\d,.]+/, '');
      return { state: 'known', text: `${number}${unit}`, keys: [Math.floor(random() * count)] };
    }
    const text = model.text
      .split(' ')
      .map(() => pick(words))
      .join(' ');
    return { ...model, text };
  };
  const rows = Array.from({ length: count }, (_, place) => {
    const name = `${pick(words)} ${pick(words)}`.replace(/[^A-Za-z ]/g, '') || 'Name';
    return {
      id: `machine-${place}`,
      name: `${name} ${place}`,
      vm: `${pick(words)} VM`,
      network: 'mainnet',
      tier: 1,
      aliases: [pick(words)],
    };
  });
  return {
    ...real,
    rows,
    cells: rows.map(() => real.columns.map((_, index) => made(index))),
  };
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
