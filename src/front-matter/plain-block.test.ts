import { describe, expect, it } from 'vitest';
import { unplainBlock, unwrappedBlock } from './plain-block.ts';

describe('unplainBlock', () => {
  it.each(['---js\n{}\n---\n', '--- javascript\n', '\n\n---json\n{}', '\uFEFF---toml\n'])(
    'refuses %j, which is not read as YAML',
    (text) => {
      expect(unplainBlock('docs/a.md', text)).toMatchObject({ file: 'docs/a.md', line: 1 });
    },
  );

  it.each(['---\ntitle: A\n---\n', 'Text.\n\n---js\n', '----\n', '---  \ntitle: A\n---', ''])(
    'accepts %j',
    (text) => {
      expect(unplainBlock('docs/a.md', text)).toBeUndefined();
    },
  );
});

it('names the line of a block that would lose its fence', () => {
  expect(unwrappedBlock('docs/a.md', 'a\n\n> ```` mdx-code-block\n')).toMatchObject({ line: 3 });
  expect(unwrappedBlock('docs/a.md', '```md\nmdx-code-block\n```')).toBeUndefined();
});
