/** A type of the contracts' ABI; mirrors `abi.Type` without fixed arrays, which no contract uses. */
export interface AbiType {
  readonly base:
    | 'int'
    | 'uint'
    | 'bool'
    | 'string'
    | 'bytes'
    | 'address'
    | 'tokenStandard'
    | 'hash';
  /** Width of a number in bits. */
  readonly bits: number;
  /** The type as signatures write it, without brackets. */
  readonly text: string;
  /** Whether it is a list of the base type. */
  readonly list: boolean;
}

/** A named input of a call or field of a stored variable. */
export interface AbiField {
  readonly name: string;
  readonly type: AbiType;
}

/** A decoded value: numbers as bigint, `bytes`, `address`, `tokenStandard`, `hash` as bytes. */
export type AbiValue = bigint | boolean | string | Uint8Array | readonly AbiValue[];

/**
 * One contract's calls and storage, as text that is short to load and easy to compare with the
 * JSON of `vm/embedded/definition`.
 */
export interface ContractTable {
  /** `Name(type input, …)`, one a method. */
  readonly calls: readonly string[];
  /** Name of the stored variable, layout of its key (see `keyPattern`), `type field, …`. */
  readonly storage: readonly (readonly [name: string, key: string, fields: string])[];
  /** For a field of type `bytes[]`: the fields packed into each of its elements. */
  readonly packed?: { readonly [field: string]: string };
}

/** Reads a type as the ABI writes it, such as `uint256` or `address[]`. */
export function parseType(text: string): AbiType {
  const found = /^([a-zA-Z]+)([0-9]*)(\[\])?$/.exec(text);
  if (!found) throw new TypeError(`"${text}" is not a type of the contracts' ABI`);
  const [, base, bits, list] = found;
  return {
    base: base as AbiType['base'],
    bits: Number(bits || 0),
    text: `${base}${bits}`,
    list: list !== undefined,
  };
}

/** Reads `type name, type name`; the empty text is no fields. */
export function parseFields(text: string): AbiField[] {
  if (text === '') return [];
  return text.split(', ').map((field) => {
    const [type, name] = field.split(' ') as [string, string];
    return { name, type: parseType(type) };
  });
}

/** `Name(type,type)`, the text whose hash selects the method; mirrors `Method.Sig`. */
export function signature(name: string, fields: readonly AbiField[]): string {
  const types = fields.map(({ type }) => type.text + (type.list ? '[]' : ''));
  return `${name}(${types.join(',')})`;
}
