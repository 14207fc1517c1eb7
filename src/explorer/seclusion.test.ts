import { describe, expect, it } from 'vitest';
import { MEANS, meansLeft, seclude, tryToSend } from './seclusion.ts';

/** A scope with everything on a prototype, as a browser has it. */
function scope(fetch: () => Promise<unknown>): EventTarget & { fetch: typeof fetch } {
  class Base extends EventTarget {}
  for (const name of MEANS)
    Object.defineProperty(Base.prototype, name, { value: fetch, configurable: true });
  return new Base() as EventTarget & { fetch: typeof fetch };
}

describe('a secluded scope', () => {
  it('has nothing left to send with, and gets nothing back', () => {
    const one = scope(async () => 1);
    expect(meansLeft(one)).toEqual([...MEANS]);
    seclude(one);
    expect(meansLeft(one)).toEqual([]);
    expect(Object.getPrototypeOf(one).fetch).toBeUndefined();
    expect(() => Object.assign(one, { fetch: () => 1 })).toThrow(TypeError);
    expect(() => Object.defineProperty(one, 'fetch', { value: 1 })).toThrow(TypeError);
    // Again is no error.
    seclude(one);
  });
});

describe('trying to send', () => {
  it('names the directive by which the browser refused', async () => {
    const one = scope(async () => {
      const event = new Event('securitypolicyviolation');
      one.dispatchEvent(Object.assign(event, { effectiveDirective: 'connect-src' }));
      throw new TypeError('Failed to fetch');
    });
    expect(await tryToSend(one)).toEqual({ refusedBy: 'connect-src', left: [] });
  });

  it('does not call it refused when nobody said so', async () => {
    const failing = scope(() => Promise.reject(new TypeError('no such server')));
    expect(await tryToSend(failing, 5)).toEqual({ left: [] });
  });
});
