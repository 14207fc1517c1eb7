import type { ContractName } from '../../contracts.ts';
import type { ContractTable } from '../types.ts';
import { accelerator } from './accelerator.ts';
import { bridge } from './bridge.ts';
import { htlc } from './htlc.ts';
import { liquidity } from './liquidity.ts';
import { pillar } from './pillar.ts';
import { plasma } from './plasma.ts';
import { sentinel } from './sentinel.ts';
import { spork } from './spork.ts';
import { stake } from './stake.ts';
import { swap } from './swap.ts';
import { token } from './token.ts';

export { common } from './common.ts';

/** The tables of the 11 embedded contracts by short name. */
export const TABLES: { readonly [name in ContractName]: ContractTable } = {
  plasma,
  pillar,
  token,
  sentinel,
  swap,
  stake,
  spork,
  liquidity,
  accelerator,
  htlc,
  bridge,
};
