import { BODY_LINE, docPage, type Fixture } from '../fixture.ts';

const withBody = (body: string): Fixture => ({
  files: { 'docs/a.md': docPage(body) },
  at: `docs/a.md:${BODY_LINE}`,
});

export const red: Fixture[] = [
  withBody('<div>text</div>'),
  withBody('<p align="center">text</p>'),
  withBody('Text <span class="big">big</span>'),
  withBody('<h2 id="x">Heading</h2>'),
  withBody('<details class="x"><summary>More</summary></details>'),
  withBody('<a id="old-anchor"></a>'),
];

export const green: Fixture[] = [
  {
    files: {
      'docs/a.md': docPage(
        'H<sub>2</sub>O, x<sup>2</sup><br/>\n\n<details>\n<summary>More</summary>\n\nText.\n\n</details>',
      ),
    },
  },
  { files: { 'docs/a.md': docPage('<details open>\n<summary>More</summary>\n</details>') } },
  { files: { 'README.md': '# A\n\n<p align="center"><img src="docs/a.png" alt="A"></p>\n' } },
];
