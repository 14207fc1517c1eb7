import { describe, expect, it } from 'vitest';
import { peerCorpus } from './corpus.ts';
import { docusaurus } from './docusaurus.ts';
import { visitOf } from './lighthouse.ts';
import { starlight } from './starlight.ts';
import { peersTable } from './table.ts';
import { vitepress } from './vitepress.ts';

const section = (id: string, text = '') =>
  `## ${id} {#${id}}\n\n${'Many words. '.repeat(30)}${text}\n`;
const page = `---
title: "A: b"
---

${section('one', '\n```bash\n# not a heading {#code}\n```\n')}
${section('two', '\n```mermaid\nflowchart TB\n  a --> b\n```\n')}
${section('three', '\n\n```record\nnear\n```\n\n:::note\n\nAn {{expression}}.\n\n:::\n')}
${section('four')}
${section('five')}
${section('six')}
${section('seven')}
`;
const files = [
  { path: 'internal/a.md', text: page },
  { path: 'internal/_category_.yml', text: 'label: A\n' },
  { path: 'external/b.md', text: page },
];
const { ours, generated } = peerCorpus(files, 'internal', 3);

describe('pages that every generator can build', () => {
  it('are those of one folder, without fences that only this site knows', () => {
    expect(ours.map(({ path }) => path)).toEqual(['internal/a.md', 'internal/_category_.yml']);
    expect(ours[0]?.text).not.toContain('```record');
    expect(ours[0]?.text).toContain('```mermaid\nflowchart TB');
  });

  it('are generated without diagrams', () => {
    const texts = generated.filter(({ path }) => /page-\d+\.md$/.test(path));
    expect(texts).toHaveLength(3);
    for (const { text } of texts) expect(text).not.toContain('mermaid');
  });
});

describe('the dialects', () => {
  const read = (peer: typeof docusaurus, path: string) =>
    peer.files(ours).find((file) => file.path === path)?.text ?? '';

  it('leave pages to Docusaurus as they are', () => {
    expect(read(docusaurus, 'docs/internal/a.md')).toBe(ours[0]?.text);
    expect(docusaurus.address('internal/index.md')).toBe('/internal/');
  });

  it('take ids of headings from Starlight, not from code', () => {
    const text = read(starlight, 'src/content/docs/internal/a.md');
    expect(text).toContain('\n## one\n');
    expect(text).toContain('# not a heading {#code}');
    expect(starlight.address('internal/a.md')).toBe('/internal/a/');
  });

  it('give VitePress titles, its own boxes and no expressions', () => {
    const text = read(vitepress, 'internal/a.md');
    expect(text).toContain('---\n\n# A: b\n');
    expect(text).toContain(':::info');
    expect(text).not.toContain('{{');
    expect(vitepress.address('internal/a.md')).toBe('/internal/a.html');
    expect(vitepress.address('internal/index.md')).toBe('/internal/');
  });
});

const report = (bytes: number, error?: string) =>
  JSON.stringify({
    ...(error && { runtimeError: { message: error } }),
    categories: { performance: { score: 0.996 } },
    audits: {
      'first-contentful-paint': { numericValue: 900.4 },
      'largest-contentful-paint': { numericValue: 1000 },
      'total-blocking-time': { numericValue: 12 },
      'cumulative-layout-shift': { numericValue: 0 },
      'network-requests': {
        details: {
          items: [
            { url: 'https://localhost/', transferSize: bytes },
            { url: 'data:image/svg', transferSize: 9 },
          ],
        },
      },
    },
  });

describe('visits', () => {
  it('are read from what Lighthouse writes; inlined pictures are no requests', () => {
    expect(visitOf(report(100))).toEqual({
      score: 100,
      firstPaint: 900,
      largestPaint: 1000,
      blocking: 12,
      shift: 0,
      requests: 1,
      bytes: 100,
    });
    expect(() => visitOf(report(1, 'NO_FCP'))).toThrow('NO_FCP');
    expect(() => visitOf('{"categories":{"performance":{"score":1}},"audits":{}}')).toThrow(
      'first',
    );
  });

  it('are printed as medians, those of others as ratios', () => {
    const visits = (...bytes: number[]) => bytes.map((size) => visitOf(report(size)));
    const table = peersTable(
      [
        { site: 'Ours', page: 'p', visits: visits(90, 100, 500) },
        { site: 'Other', page: 'p', visits: visits(250, 10, 900) },
      ],
      'Ours',
    );
    expect(table).toContain('| p | Ours | 100 | 1 | 100 | 900 ms | 1,000 ms | 12 ms | 0 |');
    expect(table).toContain('| p | Other | 100 | 1 (1.0 ×) | 250 (2.5 ×) |');
    expect(
      () =>
        peersTable([], 'Ours').length +
        peersTable([{ site: 'x', page: 'p', visits: visits(1) }], 'Ours').length,
    ).toThrow('not measured');
  });
});
