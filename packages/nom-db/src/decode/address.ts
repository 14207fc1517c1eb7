import { bech32 } from '@scure/base';
import { concat } from './bytes.ts';
import { DecodeError } from './errors.ts';
import { ledgerHash } from './hash.ts';

/** Bytes of an address: one kind byte (0 user, 1 contract) and 19 of identity. */
export const ADDRESS_SIZE = 20;
/** Bytes of a token standard (ZTS). */
export const TOKEN_SIZE = 10;

/** `z1…` text of 20 address bytes; mirrors `types.Address.String`. */
export function addressText(address: Uint8Array): string {
  return bech32.encode('z', bech32.toWords(address));
}

/** `zts1…` text of 10 token-standard bytes; mirrors `types.ZenonTokenStandard.String`. */
export function tokenText(token: Uint8Array): string {
  return bech32.encode('zts', bech32.toWords(token));
}

/** 20 bytes of `z1…` text; mirrors `types.ParseAddress`. Throws a `DecodeError` naming the text. */
export function parseAddress(text: string): Uint8Array {
  return parse(text, 'z', ADDRESS_SIZE, 'address');
}

/** 10 bytes of `zts1…` text; mirrors `types.ParseZTS`. Throws a `DecodeError` naming the text. */
export function parseToken(text: string): Uint8Array {
  return parse(text, 'zts', TOKEN_SIZE, 'token standard');
}

function parse(text: string, prefix: string, size: number, what: string): Uint8Array {
  let found: { prefix: string; bytes: Uint8Array };
  try {
    found = bech32.decodeToBytes(text);
  } catch (error) {
    throw new DecodeError(`${what} "${text}"`, 0, (error as Error).message);
  }
  if (found.prefix !== prefix || found.bytes.length !== size)
    throw new DecodeError(`${what} "${text}"`, 0, `expected ${prefix}1… with ${size} bytes`);
  return found.bytes;
}

/** User address of an ed25519 public key; mirrors `types.PubKeyToAddress`. */
export function addressOfKey(publicKey: Uint8Array): Uint8Array {
  return concat([Uint8Array.of(0), ledgerHash(publicKey).subarray(0, ADDRESS_SIZE - 1)]);
}

/** Whether the first byte marks a contract address; mirrors `types.IsEmbeddedAddress`. */
export function isContractAddress(address: Uint8Array): boolean {
  return address[0] === 1;
}
