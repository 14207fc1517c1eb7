import { describe, expect, it } from 'vitest';
import { HTTPS_ADDRESS, WEB_ADDRESS, WEB_OR_SITE_ADDRESS } from './web-address.ts';

const GOOD = [
  'https://example.org',
  'https://example.org/',
  'https://a-b.example.org:8443/c_d/e.f~g?h=1&i=2#j:~:text=k',
  'https://example.org/a%20b(c)',
  'https://example.org?a=b',
];
const BAD = [
  'https://localhost/',
  'https://user:pass@example.org/',
  'https://example.org/<svg>',
  'https://example.org/a b',
  'https://example.org/"',
  "https://example.org/'",
  'https://example.org/\\',
  'https://example.org/%zz',
  'https://example.org/\ufeff',
  'https://example.org/\u202e',
  'https://example.org/é',
  'https:example.org',
  'javascript:x()',
  '//example.org/',
];

describe('an address on the web', () => {
  it.each(GOOD)('may be %s', (address) => {
    for (const pattern of [HTTPS_ADDRESS, WEB_ADDRESS, WEB_OR_SITE_ADDRESS])
      expect(address).toMatch(pattern);
  });

  it.each(BAD)('may not be %s', (address) => {
    for (const pattern of [HTTPS_ADDRESS, WEB_ADDRESS, WEB_OR_SITE_ADDRESS])
      expect(address).not.toMatch(pattern);
  });

  it('may be without encryption, or of this site, where that is allowed', () => {
    expect('http://example.org/').toMatch(WEB_ADDRESS);
    expect('http://example.org/').not.toMatch(HTTPS_ADDRESS);
    expect('/internal/ledger/#hash').toMatch(WEB_OR_SITE_ADDRESS);
    expect('/internal/').not.toMatch(WEB_ADDRESS);
  });
});
