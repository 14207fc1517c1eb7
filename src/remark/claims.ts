import { relative, sep } from 'node:path';
import type { ListItem, PhrasingContent, Root } from 'mdast';
import type { VFile } from 'vfile';
import { type Claim, claimsOf, verdictLabel } from '../claims/claim.ts';
import { textParts } from '../claims/text.ts';

/** Id of the heading over the claims that a page concerns. */
export const CLAIMS_ID = 'claims';

/** What the transform needs: every claim, and the folder that holds docs/. */
export interface ClaimOptions {
  claims: readonly Claim[];
  root: string;
}

/** Closes a page of docs/ with the claims that name its address, each with verdict and short answer. */
export function claims({ claims: all, root }: ClaimOptions) {
  return (tree: Root, page: VFile): void => {
    const address = addressOf(relative(root, page.path).split(sep).join('/'));
    const found = address === undefined ? [] : claimsOf(address, all);
    if (found.length === 0) return;
    tree.children.push(
      {
        type: 'heading',
        depth: 2,
        data: { hProperties: { id: CLAIMS_ID } },
        children: [{ type: 'text', value: 'Claims about this' }],
      },
      { type: 'list', ordered: false, spread: false, children: found.map(item) },
    );
  };
}

/** Address of a Markdown page of docs/; undefined for any other file. */
export function addressOf(file: string): string | undefined {
  const path = /^docs\/(.+)\.mdx?$/.exec(file)?.[1];
  return path === undefined
    ? undefined
    : `/${path.replace(/(^|\/)index$/, '')}/`.replace('//', '/');
}

function item(claim: Claim): ListItem {
  const children: PhrasingContent[] = [
    {
      type: 'link',
      url: `/claims/#${claim.id}`,
      children: [{ type: 'text', value: claim.claim }],
    },
    { type: 'text', value: ' ' },
    { type: 'strong', children: [{ type: 'text', value: `${verdictLabel[claim.verdict]}:` }] },
    { type: 'text', value: ' ' },
    ...textParts(claim.short).map(
      ({ code, text }): PhrasingContent => ({ type: code ? 'inlineCode' : 'text', value: text }),
    ),
  ];
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] };
}
