import { BODY_LINE, blogPost, docPage, type Fixture } from '../fixture.ts';

export const red: Fixture[] = [
  { files: { 'docs/a.md': docPage('## In short') }, at: `docs/a.md:${BODY_LINE}` },
  { files: { 'docs/a.md': docPage('In short\n--------') }, at: `docs/a.md:${BODY_LINE}` },
  {
    files: { 'docs/a.md': docPage('## In short {#in-short} and more') },
    at: `docs/a.md:${BODY_LINE}`,
  },
  { files: { 'docs/a.mdx': docPage('## In short') }, at: `docs/a.mdx:${BODY_LINE}` },
  { files: { 'blog/a.md': blogPost('## News') }, at: `blog/a.md:${BODY_LINE}` },
];

export const green: Fixture[] = [
  { files: { 'docs/a.md': docPage('## `a.b` {#a-b}\n\n```md\n## In a fence\n```') } },
  { files: { 'docs/a.mdx': docPage('## In short {/* #in-short */}') } },
  { files: { 'CONTRIBUTING.md': '# How to help\n\n## First\n' } },
];
