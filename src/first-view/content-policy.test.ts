import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentPolicy, inlineScripts, withContentPolicy } from './content-policy.ts';

const html =
  '<html><head><meta charset="UTF-8"><script>one()</script><script type="application/ld+json">{"a":1}</script><script src="/x.js"></script></head></html>';

describe('content policy', () => {
  it('counts executable inline scripts only', () => {
    expect(inlineScripts(html)).toEqual(['one()']);
  });

  it('allows exactly those, by hash', () => {
    const hash = createHash('sha256').update('one()').digest('base64');
    expect(contentPolicy(html)).toContain(`script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}';`);
    expect(contentPolicy('<p>none</p>')).toContain("script-src 'self' 'wasm-unsafe-eval';");
  });

  it('stands right behind the character set', () => {
    expect(withContentPolicy(html)).toMatch(
      /<head><meta charset="UTF-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; /,
    );
  });
});
