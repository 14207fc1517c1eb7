import type { DatabaseName } from '../../../packages/nom-db/src/decode/decoded.ts';
import {
  CONTRACTS,
  concat,
  fromHex,
  parseAddress,
  parseToken,
  toHex,
} from '../../../packages/nom-db/src/decode/index.ts';
import { STATE_BYTE } from '../../../packages/nom-db/src/decode/layout.ts';
import { QuestionError, TOKEN_KEYS } from '../../../packages/nom-db/src/questions/index.ts';
import {
  headerOf,
  momentumAt,
  momentumHeight,
} from '../../../packages/nom-db/src/questions/records.ts';
import { heightFrom } from '../address.ts';
import { type Place, TRAVELLERS } from '../place.ts';
import { type Asking, newestLedger } from './session.ts';

/**
 * The place that a reader's words mean: a height, an address, the name of a contract, a token
 * standard, the hash of a momentum or of an account block, or a database and the bytes its keys begin with ("nom 5502").
 * A place that has a past is seen from the height that the search is seen from.
 *
 * @throws QuestionError `bad-argument` when they are none of these, `not-found` when there is no such
 */
export async function find(
  asking: Asking,
  { text, at }: Extract<Place, { show: 'search' }>,
): Promise<Place> {
  const place = await meant(asking, text.trim());
  return at !== undefined && TRAVELLERS.has(place.show) ? ({ ...place, at } as Place) : place;
}

async function meant(asking: Asking, asked: string): Promise<Place> {
  const keys = /^(nom|consensus|network)[\s:/]+((?:\s*[0-9a-f]{2})*)$/i.exec(asked);
  if (keys) {
    const database = keys[1]!.toLowerCase() as DatabaseName;
    const prefix = keys[2]!.replace(/\s/g, '').toLowerCase();
    return { show: 'keys', database, prefix };
  }
  const ledger = newestLedger(asking);
  const height = heightFrom(asked);
  if (height !== undefined) {
    await momentumAt(ledger, BigInt(height));
    return { show: 'momentum', height };
  }
  const lower = asked.toLowerCase().replace(/^0x/, '');
  if (Object.hasOwn(CONTRACTS, lower)) return { show: 'storage', contract: lower };
  if (/^z1/.test(lower)) {
    parsed(parseAddress, lower);
    return { show: 'account', address: lower };
  }
  if (/^zts1/.test(lower)) return byToken(asking, lower);
  if (/^[0-9a-f]{64}$/.test(lower)) return byHash(asking, lower);
  throw new QuestionError('bad-argument', `"${asked}" is no height, address, hash or contract.`);
}

function parsed(parse: (text: string) => Uint8Array, text: string): Uint8Array {
  try {
    return parse(text);
  } catch (error) {
    throw new QuestionError('bad-argument', `${(error as Error).message}.`, { cause: error });
  }
}

/** What the Token contract stores about a token standard. */
async function byToken(asking: Asking, standard: string): Promise<Place> {
  const inside = concat([TOKEN_KEYS[0]!, parsed(parseToken, standard)]);
  if (await newestLedger(asking).state.get(inside)) {
    const key = toHex(concat([Uint8Array.of(STATE_BYTE), inside]));
    return { show: 'entry', database: 'nom', key };
  }
  throw new QuestionError('not-found', `No token has the standard ${standard}.`);
}

async function byHash(asking: Asking, hash: string): Promise<Place> {
  const ledger = newestLedger(asking);
  if (await headerOf(ledger, fromHex(hash))) return { show: 'block', hash };
  try {
    return { show: 'momentum', height: Number(await momentumHeight(ledger, fromHex(hash))) };
  } catch (error) {
    if (!(error instanceof QuestionError) || error.code !== 'not-found') throw error;
    throw new QuestionError(
      'not-found',
      `No momentum and no confirmed block has the hash ${hash}.`,
    );
  }
}
