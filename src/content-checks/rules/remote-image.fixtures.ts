import { BODY_LINE, docPage, type Fixture } from '../fixture.ts';

const withBody = (body: string): Fixture => ({
  files: { 'docs/a.md': docPage(body) },
  at: `docs/a.md:${BODY_LINE}`,
});

export const red: Fixture[] = [
  withBody('![A](https://x.example/a.png)'),
  withBody('![A](//x.example/a.png)'),
  withBody('![A](/\\x.example/a.png)'),
  withBody('![A](data:image/png;base64,AAAA)'),
  withBody('![A][a]\n\n[a]: http://x.example/a.png'),
];

export const green: Fixture[] = [
  {
    files: { 'docs/a.md': docPage('![A](/img/a.png) ![B](./b.png) [c](https://x.example/c.png)') },
  },
];
