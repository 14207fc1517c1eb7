import type { ContractName } from '../../src/decode/contracts.ts';
import type { Json, JsonObject } from '../../src/decode/json.ts';
import {
  type Answerer,
  listed,
  NOT_STORED,
  type Stored,
  sorted,
  total,
  type World,
} from './world.ts';

type Answers = { readonly [method: string]: Answerer };

const votes = ({ stored }: World, id: Json) => {
  const own = stored('accelerator', 'pillarVote').filter((one) => one.id === id);
  const count = (vote: number) => own.filter((one) => one.vote === vote).length;
  return { id, total: own.length, yes: count(0), no: count(1) };
};
const phase = (world: World, one: Stored) => ({
  phase: { ...one, projectID: one.projectId! },
  votes: votes(world, one.id!),
});
const project = (world: World, one: Stored): JsonObject => ({
  ...one,
  votes: votes(world, one.id!),
  phases: (one.phaseIds as string[]).map((id) =>
    phase(world, world.stored('accelerator', 'phase').find((other) => other.id === id)!),
  ),
});
const single =
  (contract: ContractName, variable: string): Answerer =>
  ({ stored }) =>
    stored(contract, variable)[0] ?? NOT_STORED;
const all =
  (contract: ContractName, variable: string): Answerer =>
  ({ stored }) =>
    listed(stored(contract, variable));

/** Accelerator, Htlc, Swap, Bridge and Liquidity contracts. */
export const MORE_CONTRACT_ANSWERS: Answers = {
  'embedded.accelerator.getAll': (world) =>
    listed(
      [...world.stored('accelerator', 'project')]
        .sort((a, b) => Number(b.lastUpdateTimestamp) - Number(a.lastUpdateTimestamp))
        .map((one) => project(world, one)),
    ),
  'embedded.accelerator.getProjectById': (world, [id]) =>
    project(world, world.stored('accelerator', 'project').find((one) => one.id === id)!),
  'embedded.accelerator.getPhaseById': (world, [id]) =>
    phase(world, world.stored('accelerator', 'phase').find((one) => one.id === id)!),
  'embedded.accelerator.getVoteBreakdown': (world, [id]) => votes(world, id!),
  'embedded.accelerator.getPillarVotes': ({ stored }, [name, ids]) =>
    (ids as string[]).map(
      (id) =>
        stored('accelerator', 'pillarVote').find((one) => one.id === id && one.name === name) ??
        null,
    ),
  'embedded.htlc.getById': ({ stored }, [id]) =>
    stored('htlc', 'htlcInfo').find((one) => one.id === id) ?? NOT_STORED,
  'embedded.htlc.getProxyUnlockStatus': ({ stored }, [of]) =>
    stored('htlc', 'htlcProxyUnlockInfo').find(({ address }) => address === of)?.allowed ?? true,
  // Entries do not decay in the first 90 epochs, and the sample has two.
  'embedded.swap.getAssets': ({ stored }) =>
    Object.fromEntries(stored('swap', 'swapEntry').map((one) => [one.keyIdHash as string, one])),
  'embedded.swap.getAssetsByKeyIdHash': ({ stored }, [id]) =>
    stored('swap', 'swapEntry').find(({ keyIdHash }) => keyIdHash === id)!,
  'embedded.swap.getLegacyPillars': ({ stored }) =>
    stored('pillar', 'LegacyPillarEntry').map((one) => ({ ...one, numPillars: one.pillarCount! })),
  'embedded.bridge.getBridgeInfo': single('bridge', 'bridgeInfo'),
  'embedded.bridge.getSecurityInfo': single('bridge', 'securityInfo'),
  'embedded.bridge.getOrchestratorInfo': single('bridge', 'orchestratorInfo'),
  'embedded.bridge.getTimeChallengesInfo': all('bridge', 'timeChallengeInfo'),
  'embedded.bridge.getAllNetworks': all('bridge', 'networkInfo'),
  'embedded.bridge.getAllWrapTokenRequests': all('bridge', 'wrapRequest'),
  'embedded.bridge.getAllUnwrapTokenRequests': all('bridge', 'unwrapRequest'),
  'embedded.liquidity.getLiquidityInfo': single('liquidity', 'liquidityInfo'),
  'embedded.liquidity.getSecurityInfo': single('liquidity', 'securityInfo'),
  'embedded.liquidity.getTimeChallengesInfo': all('liquidity', 'timeChallengeInfo'),
  'embedded.liquidity.getLiquidityStakeEntriesByAddress': ({ stored }, [of]) => {
    const own = stored('liquidity', 'liquidityStakeEntry').filter(
      ({ stakeAddress, revokeTime }) => stakeAddress === of && revokeTime === 0,
    );
    return {
      totalAmount: total(own, 'amount'),
      totalWeightedAmount: total(own, 'weightedAmount'),
      ...listed(sorted(own, 'expirationTime', 'id')),
    };
  },
};
