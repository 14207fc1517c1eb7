import { BODY_LINE, docPage, type Fixture } from '../fixture.ts';

const withBody = (body: string): Fixture => ({
  files: { 'docs/a.md': docPage(body) },
  at: `docs/a.md:${BODY_LINE}`,
});

export const red: Fixture[] = [
  withBody('See [here](/internal/).'),
  withBody('See [**Click here**!](/internal/).'),
  withBody('See [this page](/internal/).'),
  withBody('See [](/internal/).'),
  withBody('See [here].\n\n[here]: /internal/'),
];

export const green: Fixture[] = [
  {
    files: {
      'docs/a.md': docPage('[How nodes meet](/internal/) and [`+`](/internal/#plus) here.'),
    },
  },
];
