import { expect, it } from 'vitest';
import { bibTeX, citationText } from './cite.ts';

const page = {
  title: 'Fees & limits_of {x}',
  site: 'NoM VM Research',
  address: 'https://site.example/internal/ledger/momentum/',
  day: '2026-11-02',
  source: 'https://github.com/o/r/blob/0123/docs/internal/ledger/momentum.md',
};

it('cites as a line of text', () => {
  expect(citationText(page)).toBe(
    '“Fees & limits_of {x}”, NoM VM Research, 2 November 2026. https://site.example/internal/ledger/momentum/ (source: https://github.com/o/r/blob/0123/docs/internal/ledger/momentum.md)',
  );
});

it('cites as BibTeX, with its special characters out of the way', () => {
  expect(bibTeX(page)).toBe(
    [
      '@misc{nom-vm-research:internal-ledger-momentum,',
      '  title  = {Fees \\& limits\\_of x},',
      '  author = {{Contributors of NoM VM Research}},',
      '  year   = {2026},',
      '  month  = nov,',
      '  url    = {https://site.example/internal/ledger/momentum/},',
      '  note   = {Source: \\url{https://github.com/o/r/blob/0123/docs/internal/ledger/momentum.md}},',
      '}',
    ].join('\n'),
  );
});

it('states nothing that is not known', () => {
  const { title, site } = page;
  const bare = { title, site, address: 'https://site.example/' };
  expect(citationText(bare)).toBe('“Fees & limits_of {x}”, NoM VM Research. https://site.example/');
  expect(bibTeX(bare)).not.toMatch(/year|month|note/);
  expect(bibTeX(bare)).toContain(':home,');
});
