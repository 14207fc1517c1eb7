import { addressText, tokenText } from '../address.ts';
import { toBase64, toHex } from '../bytes.ts';
import { DecodeError } from '../errors.ts';
import { type Json, type JsonObject, numberJson } from '../json.ts';
import type { AbiField, AbiType, AbiValue } from './types.ts';
import { unpack } from './unpack.ts';

/** For a field of type `bytes[]`: the fields packed into each element. */
export type Packed = { readonly [field: string]: readonly AbiField[] };

/**
 * Unpacked values by field name, as the node's JSON-RPC prints them: numbers wider than 64 bits
 * as decimal text, addresses and token standards in bech32, hashes in hex, bytes in base64.
 */
export function fieldsJson(
  fields: readonly AbiField[],
  values: readonly AbiValue[],
  packed: Packed = {},
): JsonObject {
  const json: Record<string, Json> = {};
  fields.forEach(({ name, type }, i) => {
    const elements = packed[name];
    json[name] =
      elements && Array.isArray(values[i])
        ? values[i].map((bytes) => packedJson(elements, bytes as Uint8Array, name))
        : valueJson(type, values[i]!);
  });
  return json;
}

/** One packed element; bytes that do not unpack are shown in base64 (the node passes over them). */
function packedJson(fields: readonly AbiField[], bytes: Uint8Array, what: string): Json {
  try {
    return fieldsJson(fields, unpack(fields, bytes, what));
  } catch (error) {
    if (error instanceof DecodeError) return toBase64(bytes);
    throw error;
  }
}

function valueJson(type: AbiType, value: AbiValue): Json {
  if (Array.isArray(value)) return value.map((item) => valueJson(type, item));
  if (typeof value === 'bigint') return type.bits > 64 ? value.toString() : numberJson(value);
  if (!(value instanceof Uint8Array)) return value as boolean | string;
  if (type.base === 'address') return addressText(value);
  if (type.base === 'tokenStandard') return tokenText(value);
  return type.base === 'hash' ? toHex(value) : toBase64(value);
}
