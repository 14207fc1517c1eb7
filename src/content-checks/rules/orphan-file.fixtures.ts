import { docPage, type Fixture } from '../fixture.ts';

export const red: Fixture[] = [
  {
    files: { 'static/img/a.png': '', 'docs/a.md': docPage('![A](/img/b.png)') },
    at: 'static/img/a.png',
  },
  { files: { 'docs/x/a.png': '', 'docs/y/a.md': docPage('![A](./a.png)') }, at: 'docs/x/a.png' },
  { files: { 'blog/notes.txt': 'x' }, at: 'blog/notes.txt' },
];

export const green: Fixture[] = [
  { files: { 'static/img/a.png': '', 'docs/a.md': docPage('![A](/img/a.png)') } },
  { files: { 'static/img/a.svg': '', 'src/config/head.ts': "export const icon = '/img/a.svg';" } },
  { files: { 'docs/x/a.png': '', 'docs/x/a.md': docPage('![A](./a.png)') } },
  { files: { 'static/robots.txt': '', 'docs/x/_category_.yml': '', 'blog/authors.yml': '' } },
];
