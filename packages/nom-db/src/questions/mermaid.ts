import { QuestionError } from './errors.ts';
import type { Lattice, LatticeBlock } from './lattice.ts';

const KIND_WORDS: { readonly [type: string]: string } = {
  genesisReceive: 'genesis',
  userSend: 'send',
  userReceive: 'receive',
  contractSend: 'contract send',
  contractReceive: 'contract receive',
};
const ARROWS = {
  previous: '-->',
  received: '-.->|received|',
  descendant: '-.->|sent by|',
} as const;

/**
 * A stretch of the lattice as a mermaid flowchart: a box an account chain, solid arrows along the
 * chain, dotted ones from a send to its receive and from a contract's send to its receive. Links
 * that come from outside the stretch are left out.
 *
 * @throws QuestionError `too-far` for more than `maxBlocks` blocks (60 when not given): a larger
 *   drawing cannot be read.
 */
export function latticeMermaid(lattice: Lattice, maxBlocks = 60): string {
  const { blocks, links, from, to } = lattice;
  if (blocks.length > maxBlocks)
    throw new QuestionError(
      'too-far',
      `${blocks.length} blocks are too many to draw (at most ${maxBlocks}); ask for fewer momentums`,
    );
  const ids = new Map(blocks.map(({ hash }, i) => [hash, `b${i}`]));
  const chains = new Map<string, LatticeBlock[]>();
  for (const block of blocks)
    chains.set(block.address, [...(chains.get(block.address) ?? []), block]);
  const lines = [
    'flowchart TB',
    `  accTitle: Account blocks of momentums ${from} to ${to}`,
    `  accDescr: ${blocks.length} blocks on ${chains.size} account chains and the links between them`,
  ];
  let chain = 0;
  for (const [address, own] of chains) {
    lines.push(`  subgraph c${chain++}["${own[0]!.contract ?? shortAddress(address)}"]`);
    for (const { hash, height, type } of own)
      lines.push(
        `    ${ids.get(hash)}["${height} ${KIND_WORDS[type] ?? type}<br/>${hash.slice(0, 8)}"]`,
      );
    lines.push('  end');
  }
  for (const link of links)
    if (!link.outside)
      lines.push(`  ${ids.get(link.from)} ${ARROWS[link.kind]} ${ids.get(link.to)}`);
  return `${lines.join('\n')}\n`;
}

function shortAddress(address: string): string {
  return `${address.slice(0, 8)}…${address.slice(-4)}`;
}
