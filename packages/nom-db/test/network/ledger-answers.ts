import { parseAddress } from '../../src/decode/address.ts';
import { ACCOUNT_BLOCK, type AccountBlock } from '../../src/decode/block.ts';
import { fromHex, toHex } from '../../src/decode/bytes.ts';
import { type Json, type JsonObject, messageJson, numberJson } from '../../src/decode/json.ts';
import { balancesOf, unreceivedBy } from '../../src/questions/account.ts';
import { askBlock } from '../../src/questions/block.ts';
import type { Ledger } from '../../src/questions/ledger.ts';
import { askMomentum } from '../../src/questions/momentums.ts';
import { accountFrontier, blockAt, momentumAt } from '../../src/questions/records.ts';
import type { Answerer } from './world.ts';

const height = (param: Json | undefined) => BigInt(param as number);
const address = (param: Json | undefined) => parseAddress(param as string);

async function block(ledger: Ledger, hash: Uint8Array): Promise<JsonObject> {
  const answer = await askBlock(ledger, hash);
  return answer.blockType === 1
    ? { ...answer, pairedAccountBlock: await genesisPair(ledger) }
    : answer;
}

/** The node pairs a genesis block with an empty contract send in the genesis momentum. */
async function genesisPair(ledger: Ledger): Promise<JsonObject> {
  const genesis = await momentumAt(ledger, 1n);
  const nothing: AccountBlock = {
    version: 0n,
    chainIdentifier: 0n,
    blockType: 4n,
    hash: new Uint8Array(32),
    previousHash: new Uint8Array(32),
    height: 0n,
    momentumAcknowledged: { hash: new Uint8Array(32), height: 0n },
    address: new Uint8Array(20),
    toAddress: new Uint8Array(20),
    amount: 0n,
    tokenStandard: new Uint8Array(10),
    fromBlockHash: new Uint8Array(32),
    descendantBlocks: [],
    data: new Uint8Array(),
    fusedPlasma: 0n,
    difficulty: 0n,
    nonce: new Uint8Array(8),
    basePlasma: 0n,
    usedPlasma: 0n,
    changesHash: new Uint8Array(32),
    publicKey: new Uint8Array(),
    signature: new Uint8Array(),
  };
  return {
    ...messageJson(ACCOUNT_BLOCK, nothing),
    data: null,
    token: null,
    pairedAccountBlock: null,
    confirmationDetail: {
      numConfirmations: numberJson(ledger.version.height),
      momentumHeight: 1,
      momentumHash: toHex(genesis.hash),
      momentumTimestamp: numberJson(genesis.timestamp),
    },
  };
}

/** Answers of the node's `ledger` interface, from the database. */
export const LEDGER_ANSWERS: { readonly [method: string]: Answerer } = {
  'ledger.getFrontierMomentum': async ({ ledger }) =>
    (await askMomentum(ledger, ledger.version)).momentum,

  'ledger.getMomentumsByHeight': async ({ ledger }, [from, count]) => {
    const list: Json[] = [];
    for (let at = height(from); at < height(from) + height(count); at++)
      list.push((await askMomentum(ledger, { height: at })).momentum);
    return { list, count: numberJson(ledger.version.height) };
  },

  'ledger.getAccountBlocksByHeight': async ({ ledger }, [of, from, count]) => {
    const newest = (await accountFrontier(ledger, address(of)))?.height ?? 0n;
    const list: Json[] = [];
    for (let at = height(from); at < height(from) + height(count) && at <= newest; at++)
      list.push(await block(ledger, (await blockAt(ledger, address(of), at))!.hash));
    return { list, count: numberJson(newest), more: false };
  },

  'ledger.getAccountInfoByAddress': async ({ ledger }, [of]) => {
    const newest = await accountFrontier(ledger, address(of));
    const balances = await balancesOf(ledger, address(of));
    // The node leaves out balances of tokens that it cannot describe.
    const known = balances.filter(({ token }) => token !== null);
    return {
      address: of!,
      accountHeight: numberJson(newest?.height ?? 0n),
      balanceInfoMap: Object.fromEntries(known.map((one) => [one.tokenStandard as string, one])),
    };
  },

  'ledger.getUnreceivedBlocksByAddress': async ({ ledger }, [of, , size]) => {
    const sends = await unreceivedBy(ledger, address(of), 500);
    const list = await Promise.all(
      sends.slice(0, size as number).map(({ hash }) => block(ledger, fromHex(hash as string))),
    );
    return { list, count: sends.length, more: false };
  },
};
