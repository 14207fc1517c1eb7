import type { Json, JsonObject } from '../../../packages/nom-db/src/decode/json.ts';
import type { Ledger } from '../../../packages/nom-db/src/questions/index.ts';
import { words } from '../format.ts';
import type { Cell, Column } from '../view.ts';
import { amountOf, nothing, number, type Pieces, plain } from './pieces.ts';
import { tokensOf } from './tokens.ts';

/** Columns of a list of account blocks. */
export const BLOCK_COLUMNS: readonly Column[] = [
  { name: 'address', title: 'Account' },
  { name: 'height', title: 'Height', number: true },
  { name: 'type', title: 'Type' },
  { name: 'other', title: 'To or from' },
  { name: 'amount', title: 'Amount', number: true },
  { name: 'call', title: 'Call or result' },
  { name: 'hash', title: 'Hash' },
];

/** Rows of a list of account blocks, as `blockJson` gives them. */
export async function blockRows(
  pieces: Pieces,
  ledger: Ledger,
  blocks: readonly JsonObject[],
): Promise<Cell[][]> {
  const token = tokensOf(ledger);
  return Promise.all(
    blocks.map(async (block) => [
      pieces.address(String(block.address)),
      number(block.height!),
      plain(words(String(block.type))),
      counterpart(pieces, block),
      sends(block) ? amountOf(block.amount!, await token(block.tokenStandard)) : nothing,
      outcome(block),
      pieces.block(String(block.hash)),
    ]),
  );
}

/** Whether a block sends (types 2 and 4), so that it has an amount and a recipient. */
export function sends({ blockType }: JsonObject): boolean {
  return blockType === 2 || blockType === 4;
}

function counterpart(pieces: Pieces, block: JsonObject): Cell {
  return sends(block)
    ? pieces.address(String(block.toAddress))
    : pieces.block(String(block.fromBlockHash));
}

/** The method that a send calls, or what became of a call. */
export function outcome({ call, result }: JsonObject): Cell {
  const { method, error } = (call ?? {}) as JsonObject;
  if (method) return [{ text: String(method), code: true }];
  if (error) return plain('data that is no call');
  return result ? plain(String(result)) : nothing;
}

/** The call of a block as fields; empty for a block that calls nothing. */
export function callFields(
  pieces: Pieces,
  call: Json | undefined,
): { name: string; value: Cell }[] {
  if (!call) return [];
  const { contract, method, inputs, error } = call as JsonObject;
  if (error) return [{ name: 'data', value: plain(`is no call: ${error}`) }];
  return [
    { name: 'calls', value: [{ text: `${contract}.${method}`, code: true }] },
    ...Object.entries((inputs ?? {}) as JsonObject).map(([name, value]) => {
      return { name: words(name), value: pieces.value(value, name) };
    }),
  ];
}
