import { blogPost, docPage, type Fixture } from '../fixture.ts';

export const red: Fixture[] = [
  { files: { 'docs/a.md': docPage('Text.', { statsu: 'draft' }) }, at: 'docs/a.md:8' },
  { files: { 'docs/a.md': docPage('Text.', { toString: 'x' }) }, at: 'docs/a.md:8' },
  { files: { 'blog/a.md': blogPost('Text.', { sidebar_position: '3' }) }, at: 'blog/a.md' },
];

export const green: Fixture[] = [
  { files: { 'docs/a.md': docPage('Text.', { discussions: '["https://forum.example/t/1"]' }) } },
  { files: { 'blog/a.md': blogPost('Text.', { image: '/img/card.png' }) } },
];
