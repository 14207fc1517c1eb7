import { BODY_LINE, docPage, type Fixture } from '../fixture.ts';

export const red: Fixture[] = [
  { files: { 'docs/a.md': docPage('![](/img/a.png)') }, at: `docs/a.md:${BODY_LINE}` },
  { files: { 'README.md': '# A\n\n![ ](a.png)\n' }, at: 'README.md:3' },
];

export const green: Fixture[] = [
  { files: { 'docs/a.md': docPage('![Blocks of two accounts](/img/a.png)') } },
];
