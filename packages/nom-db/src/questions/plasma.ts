import { parseAddress } from '../decode/address.ts';
import { bigEndian, concat } from '../decode/bytes.ts';
import { CONTRACTS } from '../decode/contracts.ts';
import { type JsonObject, numberJson } from '../decode/json.ts';
import { accountKey, storageKey } from './keys.ts';
import type { Ledger } from './ledger.ts';

const PLASMA_CONTRACT = parseAddress(CONTRACTS.plasma);
/** Plasma for one fused QSR (10⁸ units); mirrors `PlasmaPerFusionUnit` and `CostPerFusionUnit`. */
const PLASMA_PER_UNIT = 2100n;
const COST_PER_UNIT = 100000000n;
/** QSR units beyond which fusing gives no more plasma; mirrors `MaxFusionUnitsPerAccount`. */
const MAX_UNITS = 5000n;

/** State keys that `plasmaOf` reads, as prefixes for `ledgerAt`. */
export function plasmaKeys(address: Uint8Array): Uint8Array[] {
  return [
    storageKey(PLASMA_CONTRACT, concat([Uint8Array.of(2), address])),
    accountKey(address, Uint8Array.of(5)),
  ];
}

/** Plasma that an amount of fused QSR gives, in plasma; mirrors `FussedAmountToPlasma`. */
export function fusedPlasma(amount: bigint): bigint {
  const units = amount / COST_PER_UNIT;
  return (units < MAX_UNITS ? units : MAX_UNITS) * PLASMA_PER_UNIT;
}

/**
 * Plasma of an address: `qsrAmount` fused for it (smallest unit), `maxPlasma` that gives, and
 * `usedEver`, the fused plasma that all its blocks together used. `currentPlasma` of the JSON-RPC
 * is `maxPlasma` less what blocks not yet confirmed use; those are not in the database.
 */
export async function plasmaOf(ledger: Ledger, address: Uint8Array): Promise<JsonObject> {
  const key = storageKey(PLASMA_CONTRACT, concat([Uint8Array.of(2), address]));
  const amount = bigEndian((await ledger.state.get(key)) ?? new Uint8Array());
  const used = await ledger.state.get(accountKey(address, Uint8Array.of(5)));
  return {
    qsrAmount: amount.toString(),
    maxPlasma: numberJson(fusedPlasma(amount)),
    usedEver: numberJson(bigEndian(used ?? new Uint8Array())),
  };
}
