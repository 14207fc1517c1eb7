import type { Code, PhrasingContent, Root, RootContent, TableRow } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { placeToQuery } from '../explorer/address.ts';
import type { Session } from '../explorer/answers/session.ts';
import { type Excerpt, takeExcerpt } from '../explorer/excerpt.ts';
import type { Place } from '../explorer/place.ts';
import type { Cell } from '../explorer/view.ts';

/** Where the explorer is, which shows more of what a page shows a little of. */
const EXPLORER = '/tools/database/';

/** What the transform needs. */
export interface SampleOptions {
  /** Opens the sample network; called when the first page needs it. */
  open: () => Promise<Session>;
}

/**
 * Writes keys and values of the sample network into pages, from fences in plain Markdown: a
 * ```` ```sample ```` with a database and a key space or prefix, and how many rows ("nom balance 2").
 * Every key leads to the explorer. A fence that finds nothing stops the build.
 */
export function sample({ open }: SampleOptions) {
  let session: Promise<Session> | undefined;
  return async (tree: Root, file: VFile): Promise<void> => {
    const fences: [node: Code, parent: { children: RootContent[] }][] = [];
    visit(tree, 'code', (node: Code, _, parent) => {
      if (node.lang === 'sample' && parent) fences.push([node, parent as never]);
    });
    for (const [node, parent] of fences) {
      session ??= open();
      const excerpt = await session
        .then((opened) => takeExcerpt(opened, node.value))
        .catch((error: Error) => {
          throw new Error(`${file.path}:${node.position?.start.line ?? 1}  ${error.message}`);
        });
      parent.children.splice(parent.children.indexOf(node), 1, ...content(excerpt));
    }
  };
}

function content({ columns, rows, place }: Excerpt): RootContent[] {
  const row = (cells: readonly PhrasingContent[][]): TableRow => ({
    type: 'tableRow',
    children: cells.map((children) => ({ type: 'tableCell', children })),
  });
  return [
    {
      type: 'table',
      align: columns.map(() => null),
      children: [
        row(columns.map(({ title }) => [text(title)])),
        ...rows.map((cells) => row(cells.map(phrasing))),
      ],
    },
    {
      type: 'paragraph',
      children: [text('From the sample network: '), link(place, [text('see them all')]), text('.')],
    },
  ];
}

function phrasing(cell: Cell): PhrasingContent[] {
  return cell.map((piece) => {
    const inside: PhrasingContent = piece.code
      ? { type: 'inlineCode', value: piece.text }
      : text(piece.text);
    return piece.to ? link(piece.to, [inside as never], piece.full) : inside;
  });
}

function link(
  place: Place,
  children: Extract<PhrasingContent, { type: 'link' }>['children'],
  title?: string,
): PhrasingContent {
  const url = EXPLORER + placeToQuery(place);
  return { type: 'link', url, children, ...(title ? { title } : {}) };
}

function text(value: string): Extract<PhrasingContent, { type: 'text' }> {
  return { type: 'text', value };
}
