/**
 * The 11 embedded contracts by short name, with the addresses of `types.EmbeddedContracts`.
 * The names are this package's own: they are what `contract <name>` takes.
 */
export const CONTRACTS = {
  plasma: 'z1qxemdeddedxplasmaxxxxxxxxxxxxxxxxsctrp',
  pillar: 'z1qxemdeddedxpyllarxxxxxxxxxxxxxxxsy3fmg',
  token: 'z1qxemdeddedxt0kenxxxxxxxxxxxxxxxxh9amk0',
  sentinel: 'z1qxemdeddedxsentynelxxxxxxxxxxxxxwy0r2r',
  swap: 'z1qxemdeddedxswapxxxxxxxxxxxxxxxxxxl4yww',
  stake: 'z1qxemdeddedxstakexxxxxxxxxxxxxxxxjv8v62',
  spork: 'z1qxemdeddedxsp0rkxxxxxxxxxxxxxxxx956u48',
  liquidity: 'z1qxemdeddedxlyquydytyxxxxxxxxxxxxflaaae',
  accelerator: 'z1qxemdeddedxaccelerat0rxxxxxxxxxxp4tk22',
  htlc: 'z1qxemdeddedxhtlcxxxxxxxxxxxxxxxxxygecvw',
  bridge: 'z1qxemdeddedxdrydgexxxxxxxxxxxxxxxmqgr0d',
} as const;

/** Short name of an embedded contract. */
export type ContractName = keyof typeof CONTRACTS;

const names = new Map<string, ContractName>(
  Object.entries(CONTRACTS).map(([name, address]) => [address, name as ContractName]),
);

/** Short name of the contract at a `z1…` address, or `undefined` when no contract lives there. */
export function contractAt(address: string): ContractName | undefined {
  return names.get(address);
}
