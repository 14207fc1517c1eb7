import { bech32, parseBech32 } from './bech32.ts';

/** Bytes of an address: one kind byte (0 user, 1 contract) and 19 of identity. */
export const ADDRESS_SIZE = 20;
/** Bytes of a token standard (ZTS). */
export const TOKEN_SIZE = 10;

/** `z1…` text of 20 address bytes; mirrors `types.Address.String`. */
export function addressText(address: Uint8Array): string {
  return bech32('z', address);
}

/** `zts1…` text of 10 token-standard bytes; mirrors `types.ZenonTokenStandard.String`. */
export function tokenText(token: Uint8Array): string {
  return bech32('zts', token);
}

/** 20 bytes of `z1…` text; mirrors `types.ParseAddress`. Throws a `DecodeError` naming the text. */
export function parseAddress(text: string): Uint8Array {
  return parseBech32(text, 'z', ADDRESS_SIZE, 'address');
}

/** 10 bytes of `zts1…` text; mirrors `types.ParseZTS`. Throws a `DecodeError` naming the text. */
export function parseToken(text: string): Uint8Array {
  return parseBech32(text, 'zts', TOKEN_SIZE, 'token standard');
}

/** Whether the first byte marks a contract address; mirrors `types.IsEmbeddedAddress`. */
export function isContractAddress(address: Uint8Array): boolean {
  return address[0] === 1;
}
