import fc from 'fast-check';
import type { AbiType, AbiValue } from '../decode/abi/types.ts';
import { KIND_SIZE, type Kind, type Schema } from '../decode/wire.ts';

/** Any byte string of exactly `size` bytes. */
export const bytes = (size: number) => fc.uint8Array({ minLength: size, maxLength: size });
/** Any unsigned number of `bits` bits. */
export const uint = (bits: number) => fc.bigInt({ min: 0n, max: 2n ** BigInt(bits) - 1n });

function ofKind(kind: Kind): fc.Arbitrary<unknown> {
  const size = KIND_SIZE[kind];
  if (size) return bytes(size);
  if (kind === 'uint64') return uint(64);
  if (kind === 'amount') return uint(256);
  if (kind === 'fixed32') return fc.nat({ max: 0xffffffff });
  return kind === 'text' ? fc.string({ unit: 'grapheme' }) : fc.uint8Array({ maxLength: 200 });
}

/** Any message of a schema; nested repeated messages get scarcer with depth. */
export function message(schema: Schema, depth = 0): fc.Arbitrary<Record<string, unknown>> {
  const fields = Object.values(schema).map(([name, kind, many]) => {
    const maxLength = typeof kind === 'function' && depth > 0 ? 0 : 4;
    const one: fc.Arbitrary<unknown> =
      typeof kind !== 'function'
        ? ofKind(kind)
        : maxLength === 0 && many
          ? fc.constant(undefined)
          : message(kind(), depth + 1);
    return [name, many ? fc.array(one, { maxLength }) : one] as const;
  });
  return fc.record(Object.fromEntries(fields));
}

/** Any value of an ABI type. */
export function abiValue(type: AbiType): fc.Arbitrary<AbiValue> {
  if (type.list) return fc.array(abiValue({ ...type, list: false }), { maxLength: 4 });
  switch (type.base) {
    case 'bool':
      return fc.boolean();
    case 'string':
      return fc.string({ unit: 'grapheme', maxLength: 80 });
    case 'bytes':
      return fc.uint8Array({ maxLength: 80 });
    case 'address':
      return bytes(20);
    case 'tokenStandard':
      return bytes(10);
    case 'hash':
      return bytes(32);
    case 'int':
      return uint(type.bits).map((value) => BigInt.asIntN(type.bits, value));
    default:
      return uint(type.bits);
  }
}
