import type { BlockContent, ListItem, PhrasingContent, RootContent } from 'mdast';
import { type DescribedCitation, sortCitations, upstreamSentence } from '../citations/describe.ts';
import type { CodeIndex } from '../citations/types.ts';

/** Id of the heading that stands over a page's citations. */
export const SECTION_ID = 'citations';

/** Attributes of a link to code: what it cites, for styles, scripts and a tooltip. */
export function citationProperties(citation: DescribedCitation): Record<string, string | string[]> {
  return {
    className: ['citation'],
    title: citation.text,
    'data-symbol': citation.symbol,
    'data-file': citation.file,
    'data-lines': citation.lines,
    'data-commit': citation.commit,
  };
}

/** The heading and the folded list that close a page: each citation once, by file and line. */
export function citationSection(
  citations: readonly DescribedCitation[],
  index: CodeIndex,
  verified: string | undefined,
): RootContent[] {
  const sorted = sortCitations(citations, index);
  const count = `${sorted.length} ${sorted.length === 1 ? 'citation' : 'citations'}`;
  const body: BlockContent[] = [
    { type: 'paragraph', data: { hName: 'summary' }, children: [text(count)] },
    { type: 'list', ordered: false, spread: false, children: byFile(sorted, index) },
  ];
  const ours = sorted.some((one) => one.repository === index.repository);
  return [
    {
      type: 'heading',
      depth: 2,
      data: { hProperties: { id: SECTION_ID, 'data-pagefind-ignore': 'all' } },
      children: [text('Citations')],
    },
    ...(ours ? [{ type: 'paragraph' as const, children: [text(standing(index, verified))] }] : []),
    {
      type: 'blockquote',
      data: {
        hName: 'details',
        hProperties: { className: ['citations'], 'data-pagefind-ignore': 'all' },
      },
      children: body,
    },
  ];
}

function standing(index: CodeIndex, verified: string | undefined): string {
  const name = index.repository.split('/')[1];
  const commit = `${name} at ${index.commit.slice(0, 7)}, a commit of ${index.committed}`;
  const first = verified
    ? `Verified on ${verified} against ${commit}.`
    : `Checked against ${commit}.`;
  return `${first} ${upstreamSentence(index)}`;
}

function byFile(sorted: readonly DescribedCitation[], index: CodeIndex): ListItem[] {
  const groups = new Map<string, DescribedCitation[]>();
  for (const one of sorted) {
    const key = one.repository === index.repository ? one.file : `${one.repository}: ${one.file}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups].map(([name, group]) => ({
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children: fileLine(name, group) }],
  }));
}

function fileLine(name: string, group: readonly DescribedCitation[]): PhrasingContent[] {
  const links = group.flatMap((one, i): PhrasingContent[] => {
    const label = one.symbol === one.file ? 'file' : one.symbol;
    const lines = one.lines === '' ? '' : ` ${one.lines}`;
    return [
      text(i === 0 ? ': ' : ', '),
      {
        type: 'link',
        url: one.url,
        data: { hProperties: citationProperties(one) },
        children: [label === 'file' ? text(label) : { type: 'inlineCode', value: label }],
      },
      text(lines),
    ];
  });
  return [{ type: 'inlineCode', value: name }, ...links];
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
