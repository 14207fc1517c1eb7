import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ID_FORM, withIds } from './ids.ts';

const address = fc.stringMatching(/^\/[a-z]{1,3}\/#[a-z]{1,3}$/);
const addresses = fc.array(address, { maxLength: 60 });

it('gives every section an id, and no two the same', () => {
  fc.assert(
    fc.property(addresses, (list) => {
      const ids = withIds(new Map(), list);
      expect([...ids.keys()].sort()).toEqual([...new Set(list)].sort());
      expect(new Set(ids.values()).size).toBe(ids.size);
      for (const id of ids.values()) expect(id).toMatch(ID_FORM);
    }),
  );
});

it('keeps what was given, in whatever order sections come', () => {
  fc.assert(
    fc.property(addresses, addresses, (before, after) => {
      const given = withIds(new Map(), before);
      const later = withIds(given, after);
      for (const [one, id] of given) expect(later.get(one)).toBe(id);
      expect(withIds(given, [...after].reverse())).toEqual(later);
    }),
  );
});

it('takes a longer id where the short one is in use', () => {
  const [[, short = ''] = []] = withIds(new Map(), ['/a/#x']);
  const ids = withIds(new Map([['/old/#y', short]]), ['/a/#x']);
  expect(ids.get('/a/#x')).toHaveLength(short.length + 1);
  expect(ids.get('/a/#x')?.startsWith(short)).toBe(true);
});
