import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Input, type InputKind, SHARES } from './input.ts';
import { judge, warmUp } from './judges/index.ts';
import { pageFaults } from './judges/page-faults.ts';
import { KNOWN } from './known.ts';
import { countsTable, runFuzz } from './run.ts';

const RUNS = 2000;

beforeAll(() => {
  // The framework remarks on pictures that it cannot measure; what becomes of them is judged here.
  vi.spyOn(console, 'warn').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();
});

describe('2,000 generated contributions', () => {
  it('each is refused at file and line, or becomes something harmless', {
    timeout: 240_000,
  }, async () => {
    const result = await runFuzz({ runs: RUNS, seed: 20_261_122 });
    expect(result.findings).toEqual([]);
    const counts = [...result.counts.values()];
    expect(counts.reduce((sum, { inputs }) => sum + inputs, 0)).toBe(RUNS);
    // Generators that produce only nonsense would prove nothing: some of every kind pass.
    for (const [kind, { refused, harmless }] of result.counts) {
      expect(refused, `refused of ${kind}\n${countsTable(result)}`).toBeGreaterThan(0);
      if (kind !== 'mdx page') expect(harmless, `harmless of ${kind}`).toBeGreaterThan(0);
    }
    expect([...result.counts.keys()].sort()).toEqual(Object.keys(SHARES).sort());
  });
});

describe('what was found before stays mended', () => {
  it.each(KNOWN)('$name', async ({ kind, file, text, outcome }) => {
    await warmUp();
    expect(await judge({ kind, file, text })).toMatchObject({ outcome, faults: [] });
  });
});

describe('the judge sees', () => {
  it.each([
    ['<script>x()</script>', '<script>'],
    ['<p onclick=x()>', 'handler onclick'],
    ['<a href="java\nscript:x()">', 'leads to'],
    ['<a href="//elsewhere.example/">', 'leads to'],
    ['<img src="https://elsewhere.example/x.png">', 'leads to'],
    ['<p style="position: fixed">', 'style'],
    ['<sub id="__docusaurus">', 'id'],
    ['<svg><title><script>x()</script></title></svg>', '<script>'],
  ])('%s', (html, fault) => {
    expect(pageFaults(html).join()).toContain(fault);
  });

  it('and leaves good pages alone', () => {
    const good =
      '<p><a href="https://example.org/">a</a> <a href="mailto:a@example.org">b</a> <img src="/a.png" alt=""></p>';
    expect(pageFaults(good)).toEqual([]);
  });

  it('a check that throws, and a problem without a place in the file', async () => {
    const broken: Input = { kind: 'nothing' as InputKind, file: 'x', text: '' };
    expect((await judge(broken)).faults.join()).toContain('the check itself fails');
  });
});
