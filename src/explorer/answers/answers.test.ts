import { beforeAll, describe, expect, it } from 'vitest';
import { embeddedContracts } from '../../../packages/nom-db/src/decode/abi/contracts.ts';
import { addressText, toHex, tokenText } from '../../../packages/nom-db/src/decode/index.ts';
import { openLedger } from '../../../packages/nom-db/src/questions/index.ts';
import { ZNN } from '../../../packages/nom-db/src/testkit/ledger.ts';
import { ALICE, BOB, sampleLedger, TOKEN } from '../../../packages/nom-db/src/testkit/sample.ts';
import { placeToQuery, queryToPlace } from '../address.ts';
import { cellText } from '../download.ts';
import type { Place } from '../place.ts';
import type { TableSection, View } from '../view.ts';
import { answer } from './answer.ts';
import { Pieces } from './pieces.ts';
import type { Session } from './session.ts';

const { ledger: made, sent, call } = sampleLedger();
/** Where the Token contract keeps what it knows about ZNN. */
const ZNN_KEY = `5503${toHex(TOKEN)}0401${toHex(ZNN)}`;
let session: Session;

beforeAll(async () => {
  const reader = made.reader();
  const ledger = await openLedger(reader, embeddedContracts());
  session = { databases: { nom: reader }, reports: new Map(), ledger, older: new Map() };
});

const see = (place: Place): Promise<View> =>
  answer({ session, signal: new AbortController().signal, onStep: () => {} }, place);
const table = (view: View, id: string): TableSection =>
  view.sections.find((one) => one.id === id) as TableSection;
const texts = (view: View, id: string): string[][] =>
  table(view, id).rows.map((row) => row.map(cellText));
const placesOf = (view: View): Place[] => {
  const cells = view.sections.flatMap((section) => {
    if (section.kind === 'fields') return section.fields.map(({ value }) => value);
    return section.rows.flat();
  });
  const pages = view.sections.flatMap((one) => ('next' in one && one.next ? [one.next] : []));
  const links = cells.flat().flatMap(({ to }) => (to ? [to] : []));
  return [...links, ...pages, ...view.related.map(({ to }) => to)];
};

describe('every place that can be reached', () => {
  it('has an answer and an address that leads back to it', async () => {
    const waiting: Place[] = ['overview', 'momentums', 'accounts', 'contracts', 'sizes'].map(
      (show) => ({ show }) as Place,
    );
    const seen = new Set<string>();
    const shows = new Set<string>();
    for (let place = waiting.pop(); place && seen.size < 400; place = waiting.pop()) {
      const query = placeToQuery(place);
      if (seen.has(query)) continue;
      seen.add(query);
      shows.add(place.show);
      expect(queryToPlace(query)).toEqual(place);
      // A hash may be of something that is no place, such as the name of a Pillar.
      const view = await see(place).catch((error) => {
        if (place?.show === 'search' || 'at' in place!) return undefined;
        throw new Error(query, { cause: error });
      });
      if (view) waiting.unshift(...placesOf(view));
    }
    expect(seen.size).toBeGreaterThan(150);
    expect([...shows].sort()).toEqual(
      'account accounts block changes contracts entry keys momentum momentums overview prefix search sizes storage'.split(
        ' ',
      ),
    );
  });
});

describe('links', () => {
  it('lead from a block to its momentum and on to an account', async () => {
    const block = await see({ show: 'block', hash: toHex(sent.hash) });
    const momentum = block.related.find(({ to }) => to.show === 'momentum')!.to;
    expect(momentum).toEqual({ show: 'momentum', height: 2 });
    const account = placesOf(await see(momentum)).find(({ show }) => show === 'account');
    expect(account).toEqual({ show: 'account', address: expect.stringMatching(/^z1/) });
  });

  it('keep the height one travelled to', async () => {
    const view = await see({ show: 'account', address: addressText(ALICE), at: 2 });
    const links = placesOf(view).filter(({ show }) => show === 'block');
    expect(links.length).toBeGreaterThan(0);
    for (const one of links) expect(one).toMatchObject({ at: 2 });
  });
});

describe('travelling', () => {
  it('shows balances and chain as they were', async () => {
    const address = addressText(BOB);
    const height = async (at?: number) => {
      const view = await see({ show: 'account', address, ...(at ? { at } : {}) });
      return (view.data as { accountHeight: number }).accountHeight;
    };
    expect(await Promise.all([height(1), height(2), height(3), height()])).toEqual([1, 1, 3, 3]);
  });

  it('refuses heights that are not there', async () => {
    await expect(see({ show: 'contracts', at: 99 })).rejects.toThrow('between 1 and 5');
  });
});

describe('what is shown', () => {
  it('names the call of a block with its inputs', async () => {
    const view = await see({ show: 'block', hash: toHex(call.hash) });
    const section = view.sections.find(({ id }) => id === 'call')!;
    expect(section.kind === 'fields' && section.fields[0]?.value).toMatchObject([
      { text: 'token.Burn' },
    ]);
  });

  it('leaves digits alone that are no number', () => {
    const text = (value: string, name: string) => new Pieces(undefined).value(value, name)[0];
    expect(text('0000000000000000', 'nonce')).toMatchObject({
      text: '0000000000000000',
      code: true,
    });
    expect(text('1234567812345678', 'nonce')).toMatchObject({
      text: '1234567812345678',
      code: true,
    });
    for (const name of ['name', 'tokenName', 'tokenSymbol', 'description', 'data'])
      expect(text('21000', name)?.text).toBe('21000');
    expect(text('007', 'amount')?.text).toBe('007');
    expect(text('21000', 'amount')?.text).toBe('21,000');
    expect(text('21000', '')?.text).toBe('21,000');
  });

  it('says what a momentum changed, before and after', async () => {
    const view = await see({ show: 'changes', height: 2 });
    const rows = texts(view, 'changes');
    expect(rows.length).toBeGreaterThan(5);
    const balance = rows.find(([space]) => space === 'balance')!;
    expect(balance.slice(2)).toEqual(['1000', '700']);
  });

  it('decodes the storage of a contract, one variable or all', async () => {
    const all = await see({ show: 'storage', contract: 'token' });
    const [variable, keys] = texts(all, 'variables')[0]!;
    expect([variable, keys]).toEqual(['tokenInfo', '1']);
    const one = await see({ show: 'storage', contract: 'token', variable: 'tokenInfo' });
    expect(texts(one, 'entries')[0]!.join(' ')).toContain('Zenon Coin');
    const none = await see({ show: 'storage', contract: 'token', variable: 'other' });
    expect(texts(none, 'entries')).toEqual([]);
  });

  it('lists only keys of a space, and counts the same as the tree', async () => {
    const listed = texts(
      await see({ show: 'keys', database: 'nom', prefix: '', space: 'balance' }),
      'keys',
    );
    expect(listed.every(([, space]) => space === 'balance')).toBe(true);
    const sizes = texts(await see({ show: 'sizes' }), 'spaces');
    const counted = sizes.find(([, space]) => space === 'balance')![3];
    expect(counted).toBe(String(listed.length));
    const branches = texts(await see({ show: 'prefix', database: 'nom', prefix: '' }), 'branches');
    const sum = (rows: string[][], column: number) =>
      rows.reduce((total, row) => total + Number(row[column]), 0);
    expect(sum(branches, 2)).toBe(sum(sizes, 3));
  });

  it('pages through all keys once', async () => {
    const found: string[] = [];
    let place: Place | undefined = { show: 'keys', database: 'nom', prefix: '' };
    while (place) {
      const view = await see(place);
      found.push(...texts(view, 'keys').map(([key]) => key!));
      place = table(view, 'keys').next;
    }
    const counted = texts(await see({ show: 'sizes' }), 'spaces');
    expect(found.length).toBe(counted.reduce((total, row) => total + Number(row[3]), 0));
    expect(found).toEqual([...new Set(found)].sort());
  });
});

describe('a momentum with many blocks', () => {
  it('is shown page by page, its changes too', async () => {
    const { ledger } = sampleLedger();
    for (let number = 0; number < 60; number++) ledger.send(1, BOB, 1n);
    ledger.confirm();
    const opened = await openLedger(ledger.reader(), embeddedContracts());
    const many = { databases: {}, reports: new Map(), ledger: opened, older: new Map() };
    const look = (place: Place) =>
      answer({ session: many, signal: new AbortController().signal, onStep: () => {} }, place);
    const first = await look({ show: 'momentum', height: 6 });
    expect(table(first, 'blocks')).toMatchObject({
      title: 'Account blocks it confirmed, 1 to 50',
      next: { show: 'momentum', height: 6, page: 2 },
    });
    const second = await look(table(first, 'blocks').next!);
    expect(table(second, 'blocks')).toMatchObject({
      title: 'Account blocks it confirmed, 51 to 60',
      first: { show: 'momentum', height: 6 },
    });
    const hashes = [first, second].flatMap((view) =>
      texts(view, 'blocks').map((row) => row.at(-1)),
    );
    expect(new Set(hashes).size).toBe(60);
    const changes = await look({ show: 'changes', height: 6 });
    const { next } = table(changes, 'changes');
    expect(next).toEqual({ show: 'changes', height: 6, page: 2 });
    expect(table(await look(next!), 'changes').rows).toHaveLength(50);
    expect(table(await look({ show: 'changes', height: 6, page: 99 }), 'changes').empty).toBe(
      'There are no more changes.',
    );
  });
});

describe('searching', () => {
  it.each([
    ['3', { show: 'momentum', height: 3 }],
    [` 0x${toHex(sent.hash)} `, { show: 'block', hash: toHex(sent.hash) }],
    [addressText(ALICE), { show: 'account', address: addressText(ALICE) }],
    [toHex(sent.hash).toUpperCase(), { show: 'block', hash: toHex(sent.hash) }],
    [addressText(ALICE).toUpperCase(), { show: 'account', address: addressText(ALICE) }],
    [tokenText(ZNN).toUpperCase(), { show: 'entry', database: 'nom', key: ZNN_KEY }],
    ['Token', { show: 'storage', contract: 'token' }],
    ['nom 55 02', { show: 'keys', database: 'nom', prefix: '5502' }],
    ['NOM:5502AB', { show: 'keys', database: 'nom', prefix: '5502ab' }],
    ['1 ', { show: 'momentum', height: 1 }],
  ])('%s', async (text, place) => {
    expect((await see({ show: 'search', text })).place).toEqual(place);
  });

  it('finds a momentum by its hash', async () => {
    const { data } = await see({ show: 'momentum', height: 4 });
    const { hash } = (data as unknown as { momentum: { hash: string } }).momentum;
    const found = await see({ show: 'search', text: hash });
    expect(found.place).toEqual({ show: 'momentum', height: 4 });
  });

  it('stays at the height one travelled to', async () => {
    const to = { show: 'search', text: toHex(sent.hash), at: 3 } as const;
    expect((await see(to)).place).toEqual({ show: 'block', hash: to.text, at: 3 });
    expect((await see({ ...to, text: 'nom 00' })).place).not.toHaveProperty('at');
    await expect(see({ ...to, text: '4' })).rejects.toThrow('not between 1 and 3');
  });

  it.each([
    ['9', 'not between 1 and 5'],
    ['f'.repeat(64), 'No momentum and no confirmed block'],
    [`${addressText(ALICE).slice(0, -1)}q`, 'checksum'],
    ['z1x', 'z1x'],
    ['hello', '"hello" is no height, address, hash or contract.'],
    [tokenText(ZNN.map((byte) => byte ^ 1)), 'No token has the standard'],
    ['zts1x', 'zts1x'],
  ])('%s is not found', async (text, message) => {
    await expect(see({ show: 'search', text })).rejects.toThrow(message);
  });
});
