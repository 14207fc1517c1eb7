import type { Code, Root } from 'mdast';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { smallSurvey, surveyOf } from '../survey/fixture.ts';
import { CRITERIA } from '../survey/matrix/criteria.ts';
import { decisionMatrix } from './decision-matrix.ts';

interface Made {
  name: string;
  attributes: { name: string; value: unknown }[];
}

function transformed(lang: string, value: string): Made[] {
  const position = { start: { line: 7, column: 1 }, end: { line: 9, column: 4 } };
  const fence: Code = { type: 'code', lang, value, position };
  const tree: Root = { type: 'root', children: [fence] };
  const survey = surveyOf(smallSurvey());
  decisionMatrix({ survey: () => survey, basePath: '/base/' })(
    tree,
    new VFile({ path: 'docs/page.md' }),
  );
  return tree.children as unknown as Made[];
}

const inner = (made: Made | undefined): string => {
  const attribute = made?.attributes.find(({ name }) => name === 'dangerouslySetInnerHTML');
  return JSON.stringify(attribute?.value);
};

describe('decisionMatrix', () => {
  it('writes the criteria, and beside them the data by which a reader moves the weights', () => {
    const [criteria, data] = transformed('decision-matrix', 'criteria');
    expect(criteria?.attributes).toContainEqual(
      expect.objectContaining({ name: 'data-matrix', value: 'criteria' }),
    );
    for (const { id } of CRITERIA)
      expect(inner(criteria)).toContain(`data-weight=`.concat('\\\\\\"', id));
    expect(inner(criteria)).toContain('/base/external/compare/?show=');
    expect(data?.name).toBe('script');
    expect(inner(data)).toContain('alpha');
  });

  it.each([
    ['machines', '/base/external/vms/alpha/'],
    ['families', 'EVM'],
    ['machines firm', 'No single'],
    ['summary', 'comes first'],
  ])('writes the part %s', (name, text) => {
    const made = transformed('decision-matrix', name);
    expect(made).toHaveLength(1);
    expect(inner(made[0]).toLowerCase()).toContain(text.toLowerCase());
  });

  it('stops at a part that does not exist, with file, line and remedy', () => {
    expect(() => transformed('decision-matrix', 'nothing')).toThrow(
      /docs\/page\.md:7 {2}.*“nothing”[\s\S]*fix: Write one of: summary, criteria/,
    );
  });

  it('leaves other code alone', () => {
    expect(transformed('yaml', 'a: b')[0]).toMatchObject({ type: 'code' });
  });
});
