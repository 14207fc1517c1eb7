import { BODY_LINE, docPage, type Fixture } from '../fixture.ts';

const withBody = (body: string): Fixture => ({
  files: { 'docs/a.md': docPage(body) },
  at: `docs/a.md:${BODY_LINE}`,
});

export const red: Fixture[] = [
  withBody('[x](javascript:alert(1))'),
  withBody('[x](JaVaScRiPt:alert(1))'),
  withBody('[x](&#106;avascript:alert(1))'),
  withBody('[x](<java&#9;script:alert(1)>)'),
  withBody('[x](data:text/html,hello)'),
  withBody('[x](vbscript:x)'),
  withBody('[x](file:///etc/hosts)'),
  withBody('[x](//elsewhere.example/)'),
  withBody('<javascript:alert(1)>'),
  withBody('[x]: javascript:alert(1)\n\n[x]'),
];

export const green: Fixture[] = [
  {
    files: {
      'docs/a.md': docPage(
        '[a](/internal/) [b](#b) [c](https://example.org/a:b) [d](mailto:a@example.org) https://example.org',
      ),
    },
  },
];
