import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPermalink, isFullSha, isPermalink, parsePermalink } from './permalink.ts';

const SHA = '0123456789abcdef0123456789abcdef01234567';

describe('parsePermalink', () => {
  it('reads the parts of a link with a range', () => {
    expect(parsePermalink(`https://github.com/a/b.c/blob/${SHA}/vm/x.go#L3-L9`)).toEqual({
      repository: 'a/b.c',
      view: 'blob',
      ref: SHA,
      path: 'vm/x.go',
      range: { from: 3, to: 9 },
    });
  });

  it('reads one line, columns, a query and a folder', () => {
    const base = `https://github.com/a/b/blob/${SHA}/x.go`;
    expect(parsePermalink(`${base}#L3`)?.range).toEqual({ from: 3, to: 3 });
    expect(parsePermalink(`${base}?plain=1#L3C2-L4C1`)?.range).toEqual({ from: 3, to: 4 });
    expect(parsePermalink('https://github.com/a/b/tree/main/vm/')).toMatchObject({
      view: 'tree',
      ref: 'main',
      path: 'vm',
    });
  });

  it('keeps a fragment that is no range apart', () => {
    const link = parsePermalink(`https://github.com/a/b/blob/${SHA}/x.go#10-20`);
    expect(link).toMatchObject({ oddFragment: '10-20' });
    expect(link).not.toHaveProperty('range');
  });

  it.each([
    'https://github.com/a/b',
    `https://github.com/a/b/commit/${SHA}`,
    'https://github.com/a/b/issues/3',
    `https://gitlab.com/a/b/blob/${SHA}/x.go`,
    '/internal/',
  ])('does not take %s for a link to code', (other) => {
    expect(parsePermalink(other)).toBeUndefined();
  });

  it('reads back what formatPermalink writes', () => {
    const segment = fc.stringMatching(/^[\w. ()+%-]{1,12}$/).filter((s) => !/^\.+$/.test(s));
    const line = fc.integer({ min: 1, max: 99_999 });
    const link = fc.record({
      repository: fc.constant('zenon-network/go-zenon'),
      view: fc.constant('blob' as const),
      ref: fc.stringMatching(/^[0-9a-f]{40}$/),
      path: fc.array(segment, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/')),
      range: fc.tuple(line, line).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
    });
    fc.assert(
      fc.property(link, (value) => {
        expect(parsePermalink(formatPermalink(value))).toEqual(value);
      }),
    );
  });
});

describe('isPermalink', () => {
  const base = `https://github.com/a/b/blob/${SHA}`;
  it.each([
    `${base}/vm/x.go`,
    `${base}/vm/x.go#L1`,
    `${base}/vm/x.go#L1-L20`,
    `${base}/a%20b/x.md#c`,
  ])('is %s', (url) => {
    expect(isPermalink(url)).toBe(true);
  });

  it.each([
    base,
    `${base}/`,
    `${base}/<<vm/x.go#L1`,
    `${base}/vm/x.go<svg><script>x()</script></svg>#L1`,
    `${base}/vm/x.go#\ufeffL1`,
    `${base}/vm/x.go#L1 `,
    `${base}/vm/x long long.go`,
    `${base}/${'long'.repeat(100)}`,
    `${base}/vm/../x.go`,
    `${base}/vm/x.go"onclick=x()`,
    `${base}\\vm/x.go`,
    `https://github.com/a/b/blob/main/x.go`,
    `https://github.com/a/b/tree/${SHA}/vm`,
  ])('is not %s', (url) => {
    expect(isPermalink(url)).toBe(false);
  });
});

describe('isFullSha', () => {
  it('accepts 40 hexadecimal digits and nothing else', () => {
    expect(isFullSha(SHA)).toBe(true);
    expect(isFullSha(SHA.slice(1))).toBe(false);
    expect(isFullSha('master')).toBe(false);
  });
});
