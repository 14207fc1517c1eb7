import { describe, expect, it } from 'vitest';
import { CONTRACTS } from '../../packages/nom-db/src/decode/contracts.ts';
import { concat, fromHex, parseAddress, toHex } from '../../packages/nom-db/src/decode/index.ts';
import { keyParts, patchKeyParts } from './key-parts.ts';

const ADDRESS = '00'.padEnd(40, '7');
const HASH = 'ab'.repeat(32);
const said = (parts: ReturnType<typeof keyParts>) =>
  parts.map(({ bytes, name }) => (name ? `${name}=${toHex(bytes)}` : toHex(bytes))).join(' ');

describe('the parts of a key', () => {
  it.each([
    ['nom', '5500', '5500'],
    ['nom', `5501${HASH}`, `5501 hash=${HASH}`],
    ['nom', `5503${ADDRESS}05`, `5503 address=${ADDRESS} 05`],
    [
      'nom',
      `5504${ADDRESS}080000000000000007`,
      `5504 address=${ADDRESS} 08 position=0000000000000007`,
    ],
    ['nom', '660000000000000009', '66 height=0000000000000009'],
    ['consensus', `0a${HASH}`, `0a proof=${HASH}`],
    ['network', '76657273696f6e', '76657273696f6e'],
    [
      'network',
      `6e3a${'cd'.repeat(64)}3a646973636f766572`,
      `6e3a id=${'cd'.repeat(64)} 3a646973636f766572`,
    ],
    ['nom', '5507aa', 'unknown=5507aa'],
    ['nom', '99', 'unknown=99'],
  ] as const)('%s %s', (database, key, parts) => {
    expect(said(keyParts(database, fromHex(key)))).toBe(parts);
  });

  it('go on inside the storage of a contract', () => {
    const token = toHex(parseAddress(CONTRACTS.token));
    const zts = '14e66318c6318c6318c6';
    const parts = keyParts('nom', fromHex(`5503${token}0401${zts}`));
    expect(said(parts)).toBe(`5503 address=${token} 0401 tokenStandard=${zts}`);
    expect(said(keyParts('nom', fromHex(`5503${token}0481`)))).toBe(`5503 address=${token} 0481`);
    // A key that no variable has is shown as far as it is known.
    expect(said(keyParts('nom', fromHex(`5503${token}04ffff`)))).toBe(
      `5503 address=${token} 04 key=ffff`,
    );
  });

  it('lack the first byte in a patch', () => {
    expect(said(patchKeyParts(fromHex(`01${HASH}`)))).toBe(`01 hash=${HASH}`);
    expect(said(patchKeyParts(fromHex('07')))).toBe('unknown=07');
  });

  it('are all of the key, whatever it is', () => {
    for (const key of ['', '55', '5503', '66', `5503${ADDRESS}`, `5503${ADDRESS}04`])
      for (const database of ['nom', 'consensus', 'network'] as const)
        expect(toHex(concat(keyParts(database, fromHex(key)).map(({ bytes }) => bytes)))).toBe(key);
  });
});
