import { embeddedContracts } from '../../decode/abi/index.ts';
import type { Json, JsonObject } from '../../decode/json.ts';
import { askConsensus, type ConsensusAnswer } from '../../questions/consensus.ts';
import { openLedger } from '../../questions/ledger.ts';
import { momentumAt } from '../../questions/records.ts';
import { checkList, columns, writeAnswer } from '../answers.ts';
import type { Command } from '../command.ts';
import { DIRECTORY, readable } from '../ledger-command.ts';
import { openNode } from '../node-directory.ts';

const POINT = columns('>tick', '>start', '>end', '>totalWeight', 'pillars');
const LISTS = ['epochs', 'periods', 'elections'];

/** Elections and points. */
export const consensus: Command = {
  name: 'consensus',
  summary: 'elections and production points from the consensus database',
  details: `The consensus database is a cache that the node derives from the ledger. With the ledger beside it,
elections get the height of their momentum and points their times (seconds since 1970). CSV holds
the epochs, or the list named with --list.`,
  positionals: [DIRECTORY],
  options: { list: { value: 'name', help: `only this list: ${LISTS.join(', ')}` } },
  async run({ positionals, values: { list } }, context) {
    checkList(list, LISTS);
    const node = await openNode(positionals[0]!, context, 'consensus', ['nom', 'consensus']);
    const { nom, consensus: reader } = node.databases;
    try {
      await readable(async () => {
        const ledger = nom && (await openLedger(nom, embeddedContracts()));
        const genesis = ledger && (await momentumAt(ledger, 1n)).timestamp;
        const onProgress = context.progress('keys');
        const answer = await askConsensus(reader!, ledger, genesis, { onProgress });
        const json = context.output.format === 'json';
        const shown = json ? answer : { ...answer, ...forPeople(answer) };
        const { epochs, periods, elections } = shown;
        const election = columns('>proofHeight', 'proof', 'slots');
        await writeAnswer(
          context.output,
          shown,
          {
            epochs: { items: epochs, columns: POINT },
            periods: { items: periods, columns: POINT },
            elections: { items: elections, columns: election },
          },
          list,
        );
      });
    } finally {
      await node.close();
    }
    return undefined;
  },
};

/** Lists inside a row as text: "Name 29/30" for a point, "Name ×30" for the slots of an election. */
function forPeople({ elections, periods, epochs }: ConsensusAnswer) {
  const point = (one: JsonObject): JsonObject => ({
    ...one,
    pillars: (one.pillars as JsonObject[])
      .map(({ name, producedNum, expectedNum }) => `${name} ${producedNum}/${expectedNum}`)
      .join(', '),
  });
  const election = (one: JsonObject): JsonObject => {
    const slots = new Map<Json, number>();
    for (const { pillar, address } of one.producers as JsonObject[])
      slots.set(pillar ?? address!, (slots.get(pillar ?? address!) ?? 0) + 1);
    return { ...one, slots: [...slots].map(([name, count]) => `${name} ×${count}`).join(', ') };
  };
  return {
    elections: elections.map(election),
    periods: periods.map(point),
    epochs: epochs.map(point),
  };
}
