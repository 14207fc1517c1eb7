import { parseAddress } from '../../src/decode/address.ts';
import type { ContractName } from '../../src/decode/contracts.ts';
import type { Json, JsonObject } from '../../src/decode/json.ts';
import { balancesOf } from '../../src/questions/account.ts';
import { plasmaOf } from '../../src/questions/plasma.ts';
import { tokenJson } from '../../src/questions/tokens.ts';
import { type Answerer, listed, type Stored, sorted, total, type World } from './world.ts';

type Answers = { readonly [method: string]: Answerer };

const tokens = ({ stored }: World) =>
  stored('token', 'tokenInfo').map((one) => tokenJson(one, one.tokenStandard as string));

/** The part of a pillar that is stored; weight, rank and statistics come from elsewhere. */
const pillars = ({ stored }: World) =>
  stored('pillar', 'pillarInfo')
    .filter(({ revokeTime }) => revokeTime === 0)
    .map((one) => ({
      name: one.name!,
      type: one.pillarType!,
      ownerAddress: one.stakeAddress!,
      producerAddress: one.blockProducingAddress!,
      withdrawAddress: one.rewardWithdrawAddress!,
      revokeTimestamp: one.revokeTime!,
      giveMomentumRewardPercentage: one.giveBlockRewardPercentage!,
      giveDelegateRewardPercentage: one.giveDelegateRewardPercentage!,
    }));

const epochs = ({ stored }: World) =>
  sorted(stored('pillar', 'pillarEpochHistory'), 'epoch', 'name');

const sentinel = (one: Stored) => ({
  owner: one.owner!,
  registrationTimestamp: one.registrationTimestamp!,
  active: one.revokeTimestamp === 0,
});

/** Plasma, Stake, Token, Pillar, Sentinel and Spork contracts. */
export const CONTRACT_ANSWERS: Answers = {
  // Nothing was unconfirmed when the node was asked: all plasma was at hand.
  'embedded.plasma.get': async ({ ledger }, [of]) => {
    const { qsrAmount, maxPlasma } = await plasmaOf(ledger, parseAddress(of as string));
    return { currentPlasma: maxPlasma!, maxPlasma: maxPlasma!, qsrAmount: qsrAmount! };
  },
  'embedded.plasma.getEntriesByAddress': ({ stored }, [of]) => {
    const own = stored('plasma', 'fusionInfo').filter(({ owner }) => owner === of);
    const list = sorted(own, 'expirationHeight', 'beneficiary');
    return {
      qsrAmount: total(list, 'amount'),
      ...listed(list.map((one) => ({ ...one, qsrAmount: one.amount! }))),
    };
  },
  'embedded.stake.getEntriesByAddress': ({ stored }, [of]) => {
    const own = stored('stake', 'stakeInfo').filter(
      ({ stakeAddress, revokeTime }) => stakeAddress === of && revokeTime === 0,
    );
    const list = sorted(own, 'expirationTime', 'id').map((one) => ({
      ...one,
      startTimestamp: one.startTime!,
      expirationTimestamp: one.expirationTime!,
      address: one.stakeAddress!,
    }));
    return {
      totalAmount: total(own, 'amount'),
      totalWeightedAmount: total(own, 'weightedAmount'),
      ...listed(list),
    };
  },
  'embedded.token.getAll': (world) => listed(tokens(world)),
  'embedded.token.getByOwner': (world, [of]) =>
    listed(tokens(world).filter(({ owner }) => owner === of)),
  'embedded.token.getByZts': (world, [zts]) =>
    tokens(world).find(({ tokenStandard }) => tokenStandard === zts) ?? null,

  'embedded.pillar.getAll': (world) => listed(pillars(world)),
  'embedded.pillar.getByOwner': (world, [of]) =>
    pillars(world).filter(({ ownerAddress }) => ownerAddress === of),
  'embedded.pillar.getByName': (world, [name]) =>
    pillars(world).find((one) => one.name === name) ?? null,
  'embedded.pillar.checkNameAvailability': ({ stored }, [name]) =>
    !stored('pillar', 'pillarInfo').some((one) => one.name === name),
  'embedded.pillar.getDelegatedPillar': async (world, [of]) => {
    const own = world.stored('pillar', 'delegationInfo').find(({ backer }) => backer === of);
    if (!own) return null;
    const balances = await balancesOf(world.ledger, parseAddress(of as string));
    const znn = balances.find(({ tokenStandard }) => tokenStandard === ZNN);
    const active = pillars(world).some(({ name }) => name === own.name);
    return { name: own.name!, status: active ? 1 : 2, weight: znn?.balance ?? '0' };
  },
  'embedded.pillar.getPillarsHistoryByEpoch': (world, [epoch]) =>
    listed(epochs(world).filter((one) => one.epoch === epoch)),
  'embedded.pillar.getPillarEpochHistory': (world, [name]) => {
    const last = lastEpoch(world, 'pillar');
    const list = Array.from({ length: last + 1 }, (_, i) => {
      const found = epochs(world).find((one) => one.epoch === last - i && one.name === name);
      const numbers = { producedBlockNum: 0, expectedBlockNum: 0, weight: '0' };
      const shares = { giveBlockRewardPercentage: 0, giveDelegateRewardPercentage: 0 };
      return found ?? { name: name!, epoch: last - i, ...numbers, ...shares };
    });
    return { count: last + 1, list };
  },

  'embedded.sentinel.getByOwner': ({ stored }, [of]) => {
    const own = stored('sentinel', 'sentinelInfo').find(({ owner }) => owner === of);
    return own ? sentinel(own) : null;
  },
  'embedded.sentinel.getAllActive': ({ stored }) =>
    listed(
      stored('sentinel', 'sentinelInfo')
        .map(sentinel)
        .filter(({ active }) => active),
    ),
  'embedded.spork.getAll': ({ stored }) => listed(stored('spork', 'sporkInfo')),
  ...shared('pillar', 'stake', 'sentinel', 'liquidity'),
};

const ZNN = 'zts1znnxxxxxxxxxxxxx9z4ulx';

function lastEpoch({ stored }: World, contract: ContractName): number {
  return (stored(contract, 'lastEpochUpdate')[0]?.lastEpoch as number | undefined) ?? -1;
}

/** What several contracts keep under the same keys: deposits of QSR, rewards and their history. */
function shared(...contracts: readonly ContractName[]): Answers {
  const answers: Record<string, Answerer> = {};
  for (const contract of contracts) {
    const own = ({ stored }: World, variable: string, of: Json | undefined) =>
      stored(contract, variable).filter(({ address }) => address === of);
    const amounts = (one: JsonObject | undefined) => ({
      znnAmount: one?.znn ?? '0',
      qsrAmount: one?.qsr ?? '0',
    });
    answers[`embedded.${contract}.getDepositedQsr`] = (world, [of]) =>
      own(world, 'qsrDeposit', of)[0]?.qsr ?? '0';
    answers[`embedded.${contract}.getUncollectedReward`] = (world, [of]) => ({
      address: of!,
      ...amounts(own(world, 'rewardDeposit', of)[0]),
    });
    answers[`embedded.${contract}.getFrontierRewardByPage`] = (world, [of]) => {
      const last = lastEpoch(world, contract);
      const history = own(world, 'rewardDepositHistory', of);
      const list = Array.from({ length: last + 1 }, (_, i) => ({
        epoch: last - i,
        ...amounts(history.find(({ epoch }) => epoch === last - i)),
      }));
      return { count: last + 1, list };
    };
  }
  return answers;
}
