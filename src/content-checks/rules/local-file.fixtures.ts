import { BODY_LINE, docPage, type Fixture } from '../fixture.ts';

const withBody = (body: string): Fixture => ({
  files: { 'docs/a.md': docPage(body) },
  at: `docs/a.md:${BODY_LINE}`,
});

export const red: Fixture[] = [
  withBody('[text](/../../etc/some.conf)'),
  withBody('![A picture](../../../home/picture.png)'),
  withBody('![A picture](/img/%2e%2e/%2e%2e/picture.png)'),
  withBody('![A picture](/img/%252e%252e/picture.png)'),
  withBody('[text](@site/package.json)'),
  withBody('[text](!!raw-loader!./a.md)'),
  withBody('[text][a]\n\n[a]: /..%2f..%2fetc/some.conf'),
  withBody('[text](/img/%zz.png)'),
  withBody('![A picture](.)'),
  withBody('![A picture](./)'),
  withBody('![A picture](/)'),
  withBody('![A picture](/img/)'),
  withBody('![A picture](/img)'),
  withBody('![A picture](/img/.)'),
  withBody('![A picture](/img/%2e)'),
  withBody('![A picture](.#a.png)'),
  withBody('![A picture](/img/.svg)'),
  withBody('![A picture](./a.md)'),
  withBody('![A picture]()'),
  withBody('![A picture][a]\n\n[a]: /img/'),
];

export const green: Fixture[] = [
  { files: { 'docs/a.md': docPage('[text](/internal/#a) ![A picture](./picture.png) [b](#c)') } },
  { files: { 'docs/a.md': docPage('![A](/img/a.b.SVG#c?d) ![B](c%20d.webp?e) [f](.) [g](/h/)') } },
  { files: { 'docs/a.md': docPage('[text](https://example.org/a/../b?c=!d)') } },
];
