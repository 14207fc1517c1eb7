import { blogPost, docPage, type Fixture } from '../fixture.ts';

const description = (text: string) =>
  `"${text} and so much more text that it is as long as a description has to be, or longer."`;

export const red: Fixture[] = [
  {
    files: { 'docs/a.md': docPage('Text.', { title: '"A </script> B"' }) },
    at: 'docs/a.md:2',
  },
  {
    files: { 'docs/a.md': docPage('Text.', { description: description('<b>Bold</b>') }) },
    at: 'docs/a.md:4',
  },
  {
    files: { 'blog/a.md': blogPost('Text.', { description: description('&lt;script&gt;') }) },
    at: 'blog/a.md:3',
  },
];

export const green: Fixture[] = [
  { files: { 'docs/a.md': docPage('Text.', { title: '"Costs: a < b, R&D"' }) } },
];
