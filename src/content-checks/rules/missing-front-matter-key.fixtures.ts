import { blogPost, docPage, type Fixture } from '../fixture.ts';

export const red: Fixture[] = [
  { files: { 'docs/a.md': docPage('Text.', { status: undefined }) }, at: 'docs/a.md:1' },
  { files: { 'docs/a.md': docPage('Text.', { description: undefined }) }, at: 'docs/a.md:1' },
  {
    files: { 'docs/internal/a.md': docPage('Text.', { commit: undefined }) },
    at: 'docs/internal/a.md:1',
  },
  { files: { 'blog/a.md': blogPost('Text.', { authors: undefined }) }, at: 'blog/a.md:1' },
];

export const green: Fixture[] = [
  { files: { 'docs/history/a.md': docPage('Text.', { commit: undefined }) } },
  { files: { 'docs/history/index.md': docPage('Text.', { sidebar_position: undefined }) } },
  { files: { 'blog/a.md': blogPost('Text.', { date: undefined }) } },
];
