import { fromHex } from '../../../packages/nom-db/src/decode/index.ts';
import type { JsonObject } from '../../../packages/nom-db/src/decode/json.ts';
import { askBlock, blockKeys } from '../../../packages/nom-db/src/questions/index.ts';
import { count, words } from '../format.ts';
import type { Place } from '../place.ts';
import type { Section, View } from '../view.ts';
import { BLOCK_COLUMNS, blockRows, callFields, sends } from './blocks.ts';
import { amountOf, fieldList, Pieces, plain } from './pieces.ts';
import { type Asking, ledgerFor, newestLedger } from './session.ts';

/** One account block: fields, call, the momentum that confirmed it, the block it pairs with. */
export async function block(
  asking: Asking,
  place: Extract<Place, { show: 'block' }>,
): Promise<View> {
  const hash = fromHex(place.hash);
  const only = await blockKeys(newestLedger(asking), hash);
  const ledger = await ledgerFor(asking, place.at, only);
  const answer = await askBlock(ledger, hash);
  const pieces = new Pieces(place.at);
  const { token, confirmationDetail, pairedAccountBlock, descendantBlocks, call, ...fields } =
    answer;
  const calls = callFields(pieces, call);
  const descendants = descendantBlocks as JsonObject[];
  const paired = pairedAccountBlock as JsonObject | null;
  const sections: Section[] = [
    {
      kind: 'fields',
      id: 'fields',
      title: 'Fields',
      fields: fieldList(pieces, fields, {
        hash: [{ text: String(fields.hash), code: true }],
        previousHash: pieces.block(String(fields.previousHash)),
        fromBlockHash: pieces.block(String(fields.fromBlockHash)),
        amount: sends(answer) ? amountOf(fields.amount!, token) : plain('none'),
        momentumAcknowledged: pieces.momentum((fields.momentumAcknowledged as JsonObject).height!),
        data: fields.data === '' ? plain('none') : pieces.value(fields.data!, 'data'),
      }),
    },
    ...(calls.length
      ? [{ kind: 'fields', id: 'call', title: 'The call it makes', fields: calls } as const]
      : []),
    confirmation(pieces, confirmationDetail as JsonObject | null),
    {
      kind: 'table',
      id: 'paired',
      title: sends(answer) ? 'Received by' : 'Receives',
      columns: BLOCK_COLUMNS,
      rows: await blockRows(pieces, ledger, paired ? [paired] : []),
      empty: sends(answer) ? 'Nothing has received it yet.' : 'It receives nothing.',
    },
  ];
  if (descendants.length > 0)
    sections.push({
      kind: 'table',
      id: 'descendants',
      title: 'Blocks the contract sent',
      columns: BLOCK_COLUMNS,
      rows: await blockRows(pieces, ledger, descendants),
      empty: 'It sent none.',
    });
  return {
    place,
    title: `Account block ${count(String(fields.height))} (${words(String(fields.type))})`,
    notes: [],
    related: [
      {
        text: 'Account',
        to: pieces.address(String(fields.address))[0]!.to!,
      },
      ...confirmedBy(pieces, confirmationDetail as JsonObject | null),
    ],
    sections,
    data: answer,
  };
}

function confirmedBy(pieces: Pieces, detail: JsonObject | null) {
  const to = detail ? pieces.momentum(detail.momentumHeight!)[0]!.to! : undefined;
  return to ? [{ text: `Momentum ${count(String(detail!.momentumHeight))}`, to }] : [];
}

function confirmation(pieces: Pieces, detail: JsonObject | null): Section {
  return {
    kind: 'fields',
    id: 'confirmation',
    title: 'Confirmed by',
    fields: detail
      ? fieldList(pieces, detail, {
          momentumHeight: pieces.momentum(detail.momentumHeight!),
          momentumHash: [{ text: String(detail.momentumHash), code: true }],
        })
      : [{ name: 'momentum', value: plain('none yet at this height') }],
  };
}
