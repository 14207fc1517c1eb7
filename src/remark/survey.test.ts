import type { Code, Heading, Root, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { fieldFile, smallSurvey, surveyOf } from '../survey/fixture.ts';
import { surveyFences } from './survey.ts';

function transformed(lang: string, value: string, files = smallSurvey()): Root {
  const fence: Code = {
    type: 'code',
    lang,
    value,
    position: { start: { line: 7, column: 1 }, end: { line: 9, column: 4 } },
  };
  const tree: Root = { type: 'root', children: [fence] };
  surveyFences({ survey: () => surveyOf(files) })(
    tree,
    new VFile({ path: 'docs/external/vms/alpha.md' }),
  );
  return tree;
}

describe('surveyFences', () => {
  it('writes a record as a heading and a table a group, each answer with its source', () => {
    const { children } = transformed('record', 'alpha');
    const headings = children.filter((node): node is Heading => node.type === 'heading');
    const tables = children.filter((node): node is Table => node.type === 'table');
    expect(headings.length).toBeGreaterThan(0);
    expect(tables).toHaveLength(headings.length);
    expect(
      headings.every((heading) => /^group-[a-z-]+$/.test(String(heading.data?.hProperties?.id))),
    ).toBe(true);
    expect(textOf(tables[0]?.children[0])).toBe('QuestionAnswerSource');
    // A renderer draws as many columns as the table declares.
    expect(tables[0]?.align).toHaveLength(3);
    expect(tables[0]?.data?.hProperties).toEqual({ className: ['stacked'] });
    expect(JSON.stringify(tables)).toContain('https://github.com/owner/node/blob/');
    expect(children.at(-1)).toMatchObject({
      type: 'paragraph',
      children: [{ type: 'link', url: '/external/compare/?pin=alpha' }],
    });
  });

  it('writes the landscape with a link for each record', () => {
    const { children } = transformed('landscape', '');
    expect(JSON.stringify(children)).toContain('/external/vms/alpha/');
  });

  it('writes the machines as a heading, what the family is, and a table a family', () => {
    const record = smallSurvey().get('data/vms/alpha.yaml') ?? '';
    const family = fieldFile(
      'identity.family',
      1,
      'from: family\ntype: enum\nallowed:\n  - {id: evm, label: EVM, meaning: Words of 256 bits.}\n  - {id: wasm, label: WebAssembly, meaning: Modules.}',
    );
    const files = smallSurvey({
      'data/fields/identity.family.yaml': family,
      'data/vms/beta.yaml': record
        .replace('id: alpha', 'id: beta')
        .replace('name: Alpha', 'name: beta')
        .replace('family: evm', 'family: wasm'),
      'data/vms/able.yaml': record
        .replace('id: alpha', 'id: able')
        .replace('name: Alpha', 'name: Able')
        .replace('family: evm', 'family: wasm'),
    });
    const { children } = transformed('machines', '', files);
    expect(
      children.filter(({ type }) => type === 'heading').map((node) => node.data?.hProperties?.id),
    ).toEqual(['family-wasm', 'family-evm']);
    expect(children.slice(0, 2).map((node) => textOf(node))).toEqual(['WebAssembly', 'Modules.']);
    const [, first, second] = (children[2] as Table).children;
    expect(textOf(first)).toBe('Able: AVM–A machine for tests.');
    expect(JSON.stringify(second)).toContain('/external/vms/beta/');
    expect((children[2] as Table).align).toHaveLength(3);
  });

  it('writes what is only mentioned, a heading and a table a reason, each line with its source', () => {
    const coin = `id: coin
name: Coin
aliases: [CN]
tier: 3
family: evm
summary: A token.
reason: token-of-another-chain
sources:
  - {source: manual-2026, section: Coins}
`;
    const [title, list] = transformed('mentions', '', smallSurvey({ 'data/vms/coin.yaml': coin }))
      .children as [Heading, Table];
    expect(title.data?.hProperties?.id).toBe('reason-token-of-another-chain');
    expect(textOf(list.children[1])).toBe('Coin, CNA token.A manual');
    expect(JSON.stringify(list)).toContain('https://docs.example.org/manual');
    expect(transformed('mentions', '').children).toEqual([]);
  });

  it('stops at a record that does not exist, with file, line and remedy', () => {
    expect(() => transformed('record', 'nothing')).toThrow(
      /docs\/external\/vms\/alpha\.md:7 {2}.*“nothing”[\s\S]*fix: /,
    );
  });

  it('leaves other code alone', () => {
    expect(transformed('yaml', 'id: alpha').children[0]).toMatchObject({ type: 'code' });
  });
});
