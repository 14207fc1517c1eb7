import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  contentPolicy,
  inlineScripts,
  needsOwnWorker,
  needsWasm,
  scriptHash,
  withContentPolicy,
} from './content-policy.ts';

const html =
  '<html><head><meta charset="UTF-8"><script>one()</script><script type="application/ld+json">{"a":1}</script><script src="/x.js"></script></head></html>';
const policyOf = (...scripts: string[]) => contentPolicy({ scripts, wasm: false });
const known = new Set(['one()', 'other()']);

describe('content policy', () => {
  it('counts the inline scripts that a browser acts upon', () => {
    expect(inlineScripts(html)).toEqual(['one()']);
    const others = ['type=module>a()', "type='importmap'>{}", 'TYPE="Text/JavaScript">b()'];
    for (const other of others) expect(inlineScripts(`<script ${other}</script>`)).toHaveLength(1);
    expect(inlineScripts('<SCRIPT data-src="x">c()</SCRIPT>')).toEqual(['c()']);
  });

  it('allows exactly those that are given, by hash, whatever their order', () => {
    const hash = createHash('sha256').update('one()').digest('base64');
    expect(scriptHash('one()')).toBe(`'sha256-${hash}'`);
    expect(policyOf('one()')).toContain(`script-src 'self' 'sha256-${hash}';`);
    expect(policyOf()).toContain("script-src 'self';");
    expect(policyOf('a()', 'b()')).toBe(policyOf('b()', 'a()', 'b()'));
  });

  it('stands right behind the character set, and lists what the page holds', () => {
    const page = withContentPolicy(html, known);
    expect(page).toMatch(
      /<head><meta charset="UTF-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; /,
    );
    expect(page).toContain(scriptHash('one()'));
    expect(page).not.toContain(scriptHash('other()'));
  });

  it('lets only pages that ask for it compile WebAssembly', () => {
    const asking = html.replace('</head>', '<meta name="page-needs" content="wasm"></head>');
    expect(needsWasm(html)).toBe(false);
    expect(withContentPolicy(html, known)).not.toContain('wasm-unsafe-eval');
    expect(withContentPolicy(asking, known)).toContain("script-src 'self' 'wasm-unsafe-eval'");
  });

  it('lets only pages that ask for it start a worker of their own text', () => {
    const asking = html.replace('</head>', '<meta name=page-needs content=own-worker></head>');
    expect(needsOwnWorker(asking)).toBe(true);
    expect(withContentPolicy(html, known)).toContain("worker-src 'self';");
    expect(withContentPolicy(asking, known)).toContain("worker-src 'self' blob:;");
    expect(withContentPolicy(asking, known)).toContain("script-src 'self' 'sha256");
  });

  it('stands in every page, or there is no page', () => {
    const other = '<html><head class="a">\n<meta charset=utf-8><title>a</title></head></html>';
    expect(withContentPolicy(other, known)).toMatch(/charset=utf-8><meta http-equiv="Content-Sec/);
    for (const none of ['<html><body>a</body></html>', '<header>a</header>', ''])
      expect(() => withContentPolicy(none, known)).toThrow('no head');
  });

  it('refuses a script that the build did not write', () => {
    const slipped = html.replace('</head>', '<script>stranger()</script></head>');
    expect(() => withContentPolicy(slipped, known)).toThrow('"stranger()"');
  });
});
