import type { Code, Root } from 'mdast';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { smallSurvey, surveyOf } from '../survey/fixture.ts';
import { pictures } from './pictures.ts';

function transformed(lang: string, value: string): Root {
  const position = { start: { line: 7, column: 1 }, end: { line: 9, column: 4 } };
  const fence: Code = { type: 'code', lang, value, position };
  const tree: Root = { type: 'root', children: [fence] };
  pictures({ survey: () => surveyOf(smallSurvey()) })(tree, new VFile({ path: 'docs/page.md' }));
  return tree;
}

describe('pictures', () => {
  it('draws a figure with its table', () => {
    const made = JSON.stringify(transformed('picture', 'known'));
    expect(made).toContain('"figure"');
    expect(made).toContain('The same as a table');
    expect(made).toContain('Alpha: AVM');
  });

  it('stops at a name that does not exist, with file, line and remedy', () => {
    expect(() => transformed('picture', 'nothing')).toThrow(
      /docs\/page\.md:7 {2}.*“nothing”[\s\S]*fix: Write one of: families/,
    );
  });

  it('leaves other code alone', () => {
    expect(transformed('yaml', 'a: b').children[0]).toMatchObject({ type: 'code' });
  });
});
