import { relative, sep } from 'node:path';
import type { Code, PhrasingContent, Root, RootContent, TableRow } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { placeToQuery } from '../explorer/address.ts';
import type { Session } from '../explorer/answers/session.ts';
import { cellLinks } from '../explorer/cell-links.ts';
import { type Excerpt, takeExcerpt } from '../explorer/excerpt.ts';
import { fenceProblem, isSample } from '../explorer/fences.ts';
import { readFencesOf } from '../explorer/load.ts';
import type { Place } from '../explorer/place.ts';
import type { Cell, Piece } from '../explorer/view.ts';
import { formatProblem } from '../problems/problem.ts';

/** Where the explorer is, which shows more of what a page shows a little of. */
const EXPLORER = '/tools/database/';

/** What the transform needs. */
export interface SampleOptions {
  /** Opens the sample network; called when the first page needs it. */
  open: () => Promise<Session>;
  /** Repository root, for the place of a fault. */
  root: string;
}

/**
 * Writes keys and values of the sample network into pages, from fences in plain Markdown: a
 * ```` ```sample ```` with a database and a key space or prefix, and how many rows ("nom balance 2").
 * Every key leads to the explorer. A fence that finds nothing stops the build.
 */
export function sample({ open, root }: SampleOptions) {
  let session: Promise<Session> | undefined;
  return async (tree: Root, file: VFile): Promise<void> => {
    const fences: [node: Code, parent: { children: RootContent[] }][] = [];
    visit(tree, 'code', (node: Code, _, parent) => {
      if (isSample(node) && parent) fences.push([node, parent as never]);
    });
    for (const [index, [node, parent]] of fences.entries()) {
      session ??= open();
      const excerpt = await takeExcerpt(await session, node.value).catch((error: unknown) => {
        const problem = fenceProblem(placeOf(file, root, index, node), error);
        throw new Error(`\n${formatProblem(problem)}`, { cause: error });
      });
      parent.children.splice(parent.children.indexOf(node), 1, ...content(excerpt));
    }
  };
}

/** Where a fence stands in its file: the tree lacks the front matter, so its lines are not used. */
function placeOf({ path }: VFile, root: string, index: number, { position }: Code) {
  const line = readFencesOf(root, path)[index]?.line ?? position?.start.line ?? 1;
  return { file: relative(root, path).split(sep).join('/'), line };
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
      data: { hProperties: { className: ['sample'] } },
      children: [
        row(columns.map(({ title }) => [text(title)])),
        ...rows.map((cells) => row(cells.map(phrasing))),
      ],
    },
    {
      type: 'paragraph',
      children: [
        text('From the '),
        link({ show: 'overview' }, [text('sample network')]),
        text(': '),
        link(place, [text('all of them in the database explorer')]),
        text('.'),
      ],
    },
  ];
}

function phrasing(cell: Cell): PhrasingContent[] {
  return cellLinks(cell).flatMap(({ to, pieces, full }) => {
    const children = pieces.map(inside);
    return to ? [link(to, children, full)] : children;
  });
}

function inside({ text: value, code }: Piece) {
  return code ? ({ type: 'inlineCode', value } as const) : text(value);
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
