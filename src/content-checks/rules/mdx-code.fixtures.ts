import { BODY_LINE, docPage, type Fixture } from '../fixture.ts';

const withBody = (body: string): Fixture => ({
  files: { 'docs/a.mdx': docPage(body) },
  at: `docs/a.mdx:${BODY_LINE}`,
});

export const red: Fixture[] = [
  withBody("import fs from 'node:fs';"),
  withBody("import Explorer from '@site/src/components/../../scripts/x';"),
  withBody(
    "import Explorer from '@site/src/components/Explorer';\nimport cp from 'child_process';",
  ),
  withBody('export const x = 1;'),
  withBody('{process.env.HOME}'),
  withBody('Text {1 + 1}'),
  withBody('<Explorer filter={window.name} />'),
  withBody('<Explorer {...props} />'),
  withBody('<iframe src="/x/" />'),
  withBody('<br onClick="x" />'),
];

export const green: Fixture[] = [
  {
    files: {
      'docs/a.mdx': docPage(
        "import Explorer from '@site/src/components/Explorer';\nimport Tabs from '@theme/Tabs';\n\n## A {/* #a */}\n\n<Explorer filter=\"evm\" limit={3} />\n\n{/* note */}",
      ),
    },
  },
  { files: { 'docs/a.md': docPage('export const x = {1 + 1}') } },
];
