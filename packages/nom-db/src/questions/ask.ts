import { parseAddress } from '../decode/address.ts';
import { fromHex } from '../decode/bytes.ts';
import { CONTRACTS, type ContractName } from '../decode/contracts.ts';
import { QuestionError } from './errors.ts';

/** A momentum asked for by height, or by hash. */
export type MomentumRef = { readonly height: bigint } | { readonly hash: Uint8Array };

/** Reads a height: decimal digits. Throws `bad-argument`. */
export function askedHeight(text: string): bigint {
  if (!/^[0-9]{1,19}$/.test(text))
    throw new QuestionError('bad-argument', `"${text}" is not a height (a whole number)`);
  return BigInt(text);
}

/** Reads a hash: 64 hexadecimal digits, 0x before them or not. Throws `bad-argument`. */
export function askedHash(text: string): Uint8Array {
  const digits = text.replace(/^0x/i, '');
  if (!/^[0-9a-fA-F]{64}$/.test(digits))
    throw new QuestionError('bad-argument', `"${text}" is not a hash (64 hexadecimal digits)`);
  return fromHex(digits);
}

/** Reads a height or a hash. 64 digits are a hash, fewer a height. */
export function askedMomentum(text: string): MomentumRef {
  return /^(?:0x.*|.{64})$/i.test(text) ? { hash: askedHash(text) } : { height: askedHeight(text) };
}

/** Reads an address (`z1…`), or the short name of an embedded contract. Throws `bad-argument`. */
export function askedAddress(text: string): Uint8Array {
  const named = Object.hasOwn(CONTRACTS, text) ? CONTRACTS[text as ContractName] : text;
  try {
    return parseAddress(named);
  } catch (error) {
    throw new QuestionError('bad-argument', (error as Error).message, { cause: error });
  }
}

/** Reads the short name or the address of an embedded contract. Throws `bad-argument`. */
export function askedContract(text: string): ContractName {
  for (const [name, address] of Object.entries(CONTRACTS))
    if (text === name || text === address) return name as ContractName;
  const names = Object.keys(CONTRACTS).join(', ');
  throw new QuestionError('bad-argument', `"${text}" is no embedded contract; these are: ${names}`);
}
