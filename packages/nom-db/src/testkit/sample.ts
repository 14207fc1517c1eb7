import { parseFields, TABLES } from '../decode/abi/index.ts';
import { parseAddress } from '../decode/address.ts';
import { concat, fromHex } from '../decode/bytes.ts';
import { CONTRACTS } from '../decode/contracts.ts';
import { user } from './chain.ts';
import { packFields } from './encode.ts';
import { TestLedger, ZNN } from './ledger.ts';

const fields = (contract: 'token' | 'plasma', variable: string) =>
  parseFields(TABLES[contract].storage.find(([name]) => name === variable)![2]);

/** Bytes of a stored variable of the Token or Plasma contract. */
export function variable(
  contract: 'token' | 'plasma',
  name: string,
  values: Parameters<typeof packFields>[1],
): Uint8Array {
  return packFields(fields(contract, name), values);
}

export const TOKEN = parseAddress(CONTRACTS.token);
export const PLASMA = parseAddress(CONTRACTS.plasma);
export const [ALICE, BOB] = [user(1).address, user(2).address];

/**
 * A ledger of 5 momentums: genesis (Alice 1,000, Bob 50, ZNN issued, QSR fused for Alice), Alice
 * sends Bob 300, Bob receives it and calls `Burn` with 20, the Token contract runs the call and
 * sends 5 back, Alice sends Bob 7 (which stays unreceived).
 */
export function sampleLedger() {
  const ledger = new TestLedger();
  const zero = new Uint8Array(20);
  const znn = ['Zenon Coin', 'ZNN', 'zenon.network', 1050n, 9999n, 8n, true, true, true] as const;
  const issued = variable('token', 'tokenInfo', [zero, ...znn]);
  ledger.open(TOKEN, 0n, [[concat([Uint8Array.of(1), ZNN]), issued]]);
  const fused = variable('plasma', 'fusedAmount', [1_000_000_000n]);
  ledger.open(PLASMA, 0n, [[concat([Uint8Array.of(2), ALICE]), fused]]);
  ledger.open(ALICE, 1000n);
  ledger.open(BOB, 50n);
  ledger.confirm();
  const sent = ledger.send(1, BOB, 300n);
  ledger.confirm();
  const received = ledger.receive(2, sent);
  const call = ledger.send(2, TOKEN, 20n, fromHex('3395ab94'));
  ledger.confirm();
  const run = ledger.run(call, [[Uint8Array.of(0x81), new Uint8Array(32)]], [[BOB, 5n]]);
  ledger.confirm();
  const last = ledger.send(1, BOB, 7n);
  ledger.confirm();
  return { ledger, sent, received, call, run, last };
}
