import {
  addressText,
  bigEndian,
  concat,
  contractAt,
  parseAddress,
  parseToken,
} from '../../../packages/nom-db/src/decode/index.ts';
import type { JsonObject } from '../../../packages/nom-db/src/decode/json.ts';
import { prefixEnd } from '../../../packages/nom-db/src/leveldb/index.ts';
import {
  accountKeys,
  askAccount,
  type Ledger,
  TOKEN_KEYS,
} from '../../../packages/nom-db/src/questions/index.ts';
import { accountFrontier, blockAt } from '../../../packages/nom-db/src/questions/records.ts';
import { blockJson } from '../../../packages/nom-db/src/questions/views.ts';
import { count, shortened, words } from '../format.ts';
import type { Place } from '../place.ts';
import { type Cell, PAGE_ROWS, type Section, type View } from '../view.ts';
import { BLOCK_COLUMNS, blockRows } from './blocks.ts';
import { amountOf, fieldList, number, Pieces, plain } from './pieces.ts';
import { type Asking, ledgerFor, newestLedger } from './session.ts';
import { tokensOf } from './tokens.ts';

/** What all keys of account stores begin with, as stored. */
const ACCOUNTS = Uint8Array.of(0x55, 3);
const ZNN = 'zts1znnxxxxxxxxxxxxx9z4ulx';
const QSR = 'zts1qsrxxxxxxxxxxxxxmrhjll';

/** One page of the accounts that have a block, in the order of their addresses. */
export async function accounts(
  asking: Asking,
  place: Extract<Place, { show: 'accounts' }>,
): Promise<View> {
  const pieces = new Pieces(place.at);
  const ledger = await ledgerFor(asking, place.at, [Uint8Array.of(3), ...TOKEN_KEYS]);
  const found: { address: string; height: number; znn: string; qsr: string }[] = [];
  for await (const address of addresses(asking, place.after)) {
    const frontier = await accountFrontier(ledger, address);
    if (!frontier) continue;
    found.push({
      address: addressText(address),
      height: Number(frontier.height),
      znn: await balance(ledger, address, ZNN),
      qsr: await balance(ledger, address, QSR),
    });
    if (found.length > PAGE_ROWS) break;
  }
  const token = tokensOf(ledger);
  const [znn, qsr] = await Promise.all([token(ZNN), token(QSR)]);
  const shown = found.slice(0, PAGE_ROWS);
  const { after: _, ...first } = place;
  const last = shown.at(-1)?.address;
  return {
    place,
    title: 'Accounts',
    notes: ['Accounts with at least one block, in the order of their addresses.'],
    related: [],
    sections: [
      {
        kind: 'table',
        id: 'accounts',
        title: 'Accounts',
        columns: [
          { name: 'address', title: 'Address' },
          { name: 'contract', title: 'Contract' },
          { name: 'height', title: 'Blocks', number: true },
          { name: 'znn', title: 'ZNN', number: true },
          { name: 'qsr', title: 'QSR', number: true },
        ],
        rows: shown.map(({ address, height, znn: z, qsr: q }) => [
          [{ ...pieces.address(address)[0]!, text: shortened(address, 12, 8) }],
          plain(contractAt(address) ?? ''),
          number(height),
          amountOf(z, znn ?? undefined),
          amountOf(q, qsr ?? undefined),
        ]),
        empty: 'There are no more accounts.',
        ...(place.after ? { first } : {}),
        ...(found.length > PAGE_ROWS && last ? { next: { ...first, after: last } } : {}),
      },
    ],
    data: shown,
  };
}

/** Addresses that have an account store, one seek each. */
async function* addresses(asking: Asking, after: string | undefined): AsyncGenerator<Uint8Array> {
  const { reader } = newestLedger(asking);
  let from: Uint8Array | undefined = after
    ? prefixEnd(concat([ACCOUNTS, parseAddress(after)]))
    : ACCOUNTS;
  while (from) {
    asking.signal.throwIfAborted();
    let next: Uint8Array | undefined;
    for await (const [first] of reader.iterate({ prefix: ACCOUNTS, from, limit: 1 }))
      next = first?.key.slice(0, 22);
    if (!next) return;
    if (next.length === 22) yield next.subarray(2);
    from = prefixEnd(next);
  }
}

async function balance(ledger: Ledger, address: Uint8Array, token: string): Promise<string> {
  const key = concat([Uint8Array.of(3), address, Uint8Array.of(3), parseToken(token)]);
  return bigEndian((await ledger.state.get(key)) ?? new Uint8Array()).toString();
}

/** One account: balances, plasma, what waits for it, and a page of its chain, newest block first. */
export async function account(
  asking: Asking,
  place: Extract<Place, { show: 'account' }>,
): Promise<View> {
  const address = parseAddress(place.address);
  const ledger = await ledgerFor(asking, place.at, accountKeys(address));
  const pieces = new Pieces(place.at);
  const answer = await askAccount(ledger, address, { blocks: 0, unreceived: PAGE_ROWS });
  const height = Number(answer.accountHeight);
  const to = Math.min(height, (place.below ?? height + 1) - 1);
  const from = Math.max(1, to - PAGE_ROWS + 1);
  const blocks: JsonObject[] = [];
  for (let at = to; at >= from; at--) {
    asking.signal.throwIfAborted();
    const block = await blockAt(ledger, address, BigInt(at));
    if (block) blocks.push(blockJson(block, ledger.contracts));
  }
  const contract = contractAt(place.address);
  const { below: _, ...first } = place;
  const waiting = answer.unreceived as JsonObject[];
  return {
    place,
    title: contract
      ? `Account of the ${contract} contract`
      : `Account ${shortened(place.address, 10, 6)}`,
    notes: height === 0 ? ['This account has no confirmed block.'] : [],
    related: contract
      ? [
          {
            text: 'What the contract stores',
            to: {
              show: 'storage',
              contract,
              ...(place.at === undefined ? {} : { at: place.at }),
            },
          },
        ]
      : [],
    sections: [
      accountFields(pieces, answer),
      await balancesSection(pieces, answer),
      {
        kind: 'table',
        id: 'waiting',
        title: 'Sends that wait to be received',
        columns: BLOCK_COLUMNS,
        rows: await blockRows(pieces, ledger, waiting),
        empty: 'None waits.',
      },
      {
        kind: 'table',
        id: 'chain',
        title: blocks.length ? `Chain, blocks ${count(to)} to ${count(from)}` : 'Chain',
        columns: BLOCK_COLUMNS.slice(1),
        rows: (await blockRows(pieces, ledger, blocks)).map((row) => row.slice(1)),
        empty: 'There are no blocks.',
        ...(place.below === undefined ? {} : { first }),
        ...(from > 1 ? { next: { ...first, below: from } } : {}),
      },
    ],
    data: { ...answer, blocks },
  };
}

function accountFields(pieces: Pieces, answer: JsonObject): Section {
  const { address, accountHeight, frontierHash, plasma, queue } = answer;
  const { qsrAmount, maxPlasma, usedEver } = plasma as JsonObject;
  const inQueue = queue as JsonObject | undefined;
  const next = inQueue?.next ? pieces.block(String(inQueue.next)) : undefined;
  return {
    kind: 'fields',
    id: 'fields',
    title: 'Account',
    fields: [
      { name: 'address', value: [{ text: String(address), code: true }] },
      { name: 'blocks', value: number(accountHeight!) },
      ...(frontierHash
        ? [{ name: 'newest block', value: pieces.block(String(frontierHash)) }]
        : []),
      {
        name: 'QSR fused for it',
        value: [
          ...amountOf(qsrAmount!, { symbol: 'QSR', decimals: 8 }),
          { text: `, gives ${count(String(maxPlasma))} plasma` },
        ] satisfies Cell,
      },
      { name: 'fused plasma used ever', value: number(usedEver!) },
      ...(inQueue
        ? fieldList(pieces, { queueSize: inQueue.size!, queueConsumed: inQueue.consumed! })
        : []),
      ...(next ? [{ name: words('nextInQueue'), value: next }] : []),
    ],
  };
}

async function balancesSection(pieces: Pieces, { balances }: JsonObject): Promise<Section> {
  return {
    kind: 'table',
    id: 'balances',
    title: 'Balances',
    columns: [
      { name: 'balance', title: 'Balance', number: true },
      { name: 'token', title: 'Token' },
      { name: 'tokenStandard', title: 'Token standard' },
    ],
    rows: (balances as JsonObject[]).map(({ balance: value, token, tokenStandard }) => [
      amountOf(value!, token),
      plain(String((token as JsonObject | null)?.name ?? '')),
      pieces.token(String(tokenStandard)),
    ]),
    empty: 'It never held a token.',
  };
}
