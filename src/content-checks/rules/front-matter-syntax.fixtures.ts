import { docPage, type Fixture } from '../fixture.ts';

export const red: Fixture[] = [
  { files: { 'docs/a.md': 'No block at the top.\n' }, at: 'docs/a.md:1' },
  { files: { 'docs/a.md': '---\ntitle: One\ntitle: Two\n---\n' }, at: 'docs/a.md:3' },
  { files: { 'docs/a.md': '---\ntitle: "never closed\n---\n' }, at: 'docs/a.md' },
  { files: { 'docs/a.md': '---\njust words\n---\n' }, at: 'docs/a.md:2' },
  { files: { 'docs/a.md': '---\ntitle: !!js/function x\n---\n' }, at: 'docs/a.md:2' },
  { files: { 'docs/a.md': '---\na: &x [1, 2]\nb: [*x, *x]\n---\n' }, at: 'docs/a.md:2' },
];

export const green: Fixture[] = [
  { files: { 'docs/a.md': docPage('Text.') } },
  { files: { 'README.md': 'A guide needs no block.\n' } },
];
