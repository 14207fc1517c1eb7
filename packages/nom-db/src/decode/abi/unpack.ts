import { bigEndian, lenientText } from '../bytes.ts';
import { DecodeError } from '../errors.ts';
import type { AbiField, AbiType, AbiValue } from './types.ts';

const WORD = 32;

/**
 * Unpacks the arguments of a call or the fields of a stored variable, one value a field; mirrors
 * `Arguments.UnpackValues`. As there, padding and bytes behind the last value are not looked at,
 * numbers of up to 64 bits keep only their low bits, and a bool must be 0 or 1.
 *
 * Contents may not overlap (the node's own packing never does): together they fit into `data`.
 *
 * @throws DecodeError naming `what`, the field and the byte of `data`.
 */
export function unpack(fields: readonly AbiField[], data: Uint8Array, what: string): AbiValue[] {
  let budget = data.length;

  function value(type: AbiType, at: number, base: number, name: string): AbiValue {
    const fail = (reason: string): never => {
      throw new DecodeError(`${what}, ${name}`, at, reason);
    };
    if (at + WORD > data.length) fail('value is cut off');
    const word = data.subarray(at, at + WORD);
    if (!type.list && type.base !== 'string' && type.base !== 'bytes')
      return staticValue(type, word) ?? fail('a bool that is neither 0 nor 1');

    const start = BigInt(base) + bigEndian(word);
    if (start + BigInt(WORD) > BigInt(data.length)) fail(`points to byte ${start}`);
    const begin = Number(start) + WORD;
    const size = bigEndian(data.subarray(begin - WORD, begin));
    const bytes = type.list ? size * BigInt(WORD) : size;
    if (BigInt(begin) + bytes > BigInt(data.length)) fail(`${size} elements announced`);
    budget -= Number(bytes);
    if (budget < 0) fail('contents overlap');
    if (!type.list) {
      const content = data.subarray(begin, begin + Number(size));
      return type.base === 'string' ? lenientText(content) : content;
    }
    const element = { ...type, list: false };
    return Array.from({ length: Number(size) }, (_, i) =>
      value(element, begin + i * WORD, begin, `${name}[${i}]`),
    );
  }

  return fields.map((field, i) => value(field.type, i * WORD, 0, field.name));
}

/** A value that fills one word; `undefined` for a word that is no bool. */
function staticValue(type: AbiType, word: Uint8Array): AbiValue | undefined {
  switch (type.base) {
    case 'address':
      return word.subarray(12);
    case 'tokenStandard':
      return word.subarray(22);
    case 'hash':
      return word;
    case 'bool': {
      const number = bigEndian(word);
      return number > 1n ? undefined : number === 1n;
    }
    case 'int':
      return type.bits > 64 ? bigEndian(word) : BigInt.asIntN(type.bits, bigEndian(word));
    default:
      return type.bits > 64 ? bigEndian(word) : BigInt.asUintN(type.bits, bigEndian(word));
  }
}
