import { addressText, tokenText } from './address.ts';
import { toBase64, toHex } from './bytes.ts';
import type { KeyParts, PartKind } from './pattern.ts';
import type { Kind, Schema } from './wire.ts';

/** A value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
/** A JSON object. */
export type JsonObject = { readonly [name: string]: Json };

/** A 64-bit number: a JSON number where that is exact, decimal text above 2⁵³−1. */
export function numberJson(value: bigint): Json {
  return value <= Number.MAX_SAFE_INTEGER && value >= Number.MIN_SAFE_INTEGER
    ? Number(value)
    : value.toString();
}

/**
 * A decoded message as the node's JSON-RPC prints it: hashes and nonces in hexadecimal, addresses
 * and token standards in bech32, amounts as decimal text, bytes in base64, keys and signatures
 * `null` when empty, and an account header flat (address, hash, height).
 */
export function messageJson(schema: Schema, message: object): JsonObject {
  const json: Record<string, Json> = {};
  for (const [name, kind, many] of Object.values(schema)) {
    const value = (message as Record<string, unknown>)[name];
    if (many) json[name] = (value as unknown[]).map((item) => fieldJson(kind, item));
    else if (name === 'hashHeight') Object.assign(json, fieldJson(kind, value));
    else json[name] = fieldJson(kind, value);
  }
  return json;
}

function fieldJson(kind: Kind | (() => Schema), value: unknown): Json {
  if (typeof kind === 'function') return messageJson(kind(), value as object);
  switch (kind) {
    case 'uint64':
      return numberJson(value as bigint);
    case 'amount':
      return (value as bigint).toString();
    case 'fixed32':
    case 'text':
      return value as number | string;
    case 'address':
    case 'rawAddress':
      return addressText(value as Uint8Array);
    case 'token':
      return tokenText(value as Uint8Array);
    case 'bytes':
      return toBase64(value as Uint8Array);
    case 'key':
      return (value as Uint8Array).length ? toBase64(value as Uint8Array) : null;
    default:
      return toHex(value as Uint8Array);
  }
}

/** The named parts of a key: numbers as numbers, addresses and tokens in bech32, the rest in hex. */
export function keyPartsJson(parts: KeyParts): JsonObject {
  const json: Record<string, Json> = {};
  for (const [name, { kind, value }] of Object.entries(parts)) json[name] = partJson(kind, value);
  return json;
}

function partJson(kind: PartKind, value: Uint8Array | bigint | string): Json {
  if (typeof value === 'bigint') return numberJson(value);
  if (typeof value === 'string') return value;
  if (kind === 'address') return addressText(value);
  return kind === 'token' ? tokenText(value) : toHex(value);
}
