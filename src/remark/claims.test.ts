import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../claims/claim.ts';
import { addressOf, claims } from './claims.ts';

const pump: Claim = {
  id: 'pump',
  claim: 'A pump is started by its valve.',
  made: [{ where: 'The pump paper', date: 'unknown' }],
  verdict: 'wrong',
  short: 'The owner calls `Start`.',
  explanation: '',
  evidence: [],
  pages: ['/internal/pump/'],
  checked: '2026-11-22',
};
const stop: Claim = {
  ...pump,
  id: 'stop',
  claim: 'A pump stops by itself.',
  verdict: 'confirmed',
  short: 'The last line of `Start` says so.',
};

function transform(file: string): string {
  const page = new VFile({ value: 'Text.', path: `/site/${file}` });
  const tree = unified().use(remarkParse).parse(page) as Root;
  claims({ claims: [stop, pump], root: '/site' })(tree, page);
  return unified().use(remarkStringify).stringify(tree);
}

describe('claims', () => {
  it('closes the page they concern, by verdict', () => {
    const section = readFileSync(join(__dirname, 'fixtures/claims/section.md'), 'utf8');
    expect(transform('docs/internal/pump/index.md')).toBe(`Text.\n\n${section}`);
  });

  it('leaves other pages and updates alone', () => {
    expect(transform('docs/internal/hose.md')).toBe('Text.\n');
    expect(transform('blog/internal/pump.md')).toBe('Text.\n');
  });
});

describe('addressOf', () => {
  it.each([
    ['docs/internal/pump.md', '/internal/pump/'],
    ['docs/internal/index.md', '/internal/'],
    ['docs/index.md', '/'],
    ['docs/data/index.mdx', '/data/'],
    ['blog/x.md', undefined],
    ['docs/internal/_category_.yml', undefined],
  ])('of %s is %s', (file, address) => {
    expect(addressOf(file)).toBe(address);
  });
});
