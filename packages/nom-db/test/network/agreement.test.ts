import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { embeddedContracts } from '../../src/decode/abi/index.ts';
import type { Database } from '../../src/leveldb/index.ts';
import { openDirectory } from '../../src/node/index.ts';
import { openLedger } from '../../src/questions/index.ts';
import { type Comparison, compare, type Difference } from './compare.ts';
import { CONTRACT_ANSWERS } from './contract-answers.ts';
import { LEDGER_ANSWERS } from './ledger-answers.ts';
import { MORE_CONTRACT_ANSWERS } from './more-contract-answers.ts';
import { NETWORK, type Recorded, recordedAnswers } from './recorded.ts';
import { loadWorld, NOT_STORED, type World } from './world.ts';

// Every recorded answer of the node is made again from its database alone, and compared.
const ANSWERERS = { ...LEDGER_ANSWERS, ...CONTRACT_ANSWERS, ...MORE_CONTRACT_ANSWERS };

/** Questions whose answers are not in the database, each with the reason. */
const ELSEWHERE: { readonly [method: string]: string } = {
  'ledger.getUnconfirmedBlocksByAddress': 'unconfirmed blocks are in memory only',
  'embedded.pillar.getQsrRegistrationCost': 'a price by a rule, not a stored value',
  'stats.syncInfo': 'state of the process',
  'rpc.modules': 'state of the process',
};
/** Fields of pillars and sentinels that come from the wall clock or from a rule over time. */
const CLOCK = new Set(['rank', 'isRevocable', 'revokeCooldown', 'currentStats', 'weight']);
const BY_CLOCK = /^embedded\.(pillar\.get(All|ByOwner|ByName)|sentinel\.get(All|ByOwner).*)$/;

const answers = recordedAnswers();
const subjects = [...new Set(answers.map(({ subject }) => subject))];
let database: Database;
let world: World;
let compared = 0;
let values = 0;
let notStored = 0;

beforeAll(async () => {
  database = await openDirectory(join(NETWORK, 'nom'));
  world = await loadWorld(await openLedger(database, embeddedContracts()));
});
afterAll(() => database.close());

async function check(recorded: Recorded): Promise<Difference[]> {
  const { method, params, result, error } = recorded;
  const answerer = ANSWERERS[method];
  if (!answerer) throw new Error(`nobody answers ${method}`);
  const ours = await answerer(world, params);
  // The node gives an error or a default of its own where nothing is stored.
  if (ours === NOT_STORED) {
    notStored++;
    return [];
  }
  if (error) return [{ path: 'error', node: error.message, ours }];
  const found: Comparison = compare(result!, ours, BY_CLOCK.test(method) ? CLOCK : undefined);
  compared++;
  values += found.values;
  return found.differences.map((one) => ({ ...one, path: `${method}(${params})${one.path}` }));
}

describe('the database says what the node said', () => {
  test.each(subjects)('%s', async (subject) => {
    const asked = answers.filter((one) => one.subject === subject && !(one.method in ELSEWHERE));
    const differences: Difference[] = [];
    for (const one of asked) differences.push(...(await check(one)));
    expect(differences).toEqual([]);
  });

  test('and every kind of question was asked', () => {
    const methods = new Set(answers.map(({ method }) => method));
    for (const method of Object.keys(LEDGER_ANSWERS)) expect(methods).toContain(method);
    const elsewhere = answers.filter(({ method }) => method in ELSEWHERE).length;
    expect(compared + notStored + elsewhere).toBe(answers.length);
    expect(notStored).toBeLessThan(12);
    expect(values).toBeGreaterThan(10_000);
    console.info(`${compared} answers of the node, ${values} values: 0 differences`);
  });
});
