import { ledgerHash } from '../../hash/sha3.ts';
import { parseAddress } from '../address.ts';
import { toHex } from '../bytes.ts';
import { CONTRACTS, type ContractName } from '../contracts.ts';
import type { ContractDecoder } from '../decoded.ts';
import { DecodeError } from '../errors.ts';
import { keyPartsJson } from '../json.ts';
import { keyPattern, type Pattern } from '../pattern.ts';
import { fieldsJson, type Packed } from './json.ts';
import { common, TABLES } from './tables/index.ts';
import { type AbiField, parseFields, signature } from './types.ts';
import { unpack } from './unpack.ts';

interface Method {
  readonly name: string;
  readonly fields: readonly AbiField[];
}
interface Variable extends Method {
  readonly fits: Pattern;
}
interface Contract {
  readonly name: ContractName;
  readonly methods: ReadonlyMap<string, Method>;
  readonly variables: readonly Variable[];
  readonly packed: Packed;
}

/** First 4 bytes of the SHA3-256 of a method's signature, in hex; mirrors `Method.Id`. */
export function selector(name: string, fields: readonly AbiField[]): string {
  const text = new TextEncoder().encode(signature(name, fields));
  return toHex(ledgerHash(text).subarray(0, 4));
}

function compile(name: ContractName): Contract {
  const { calls, storage, packed = {} } = TABLES[name];
  const methods = new Map<string, Method>();
  for (const call of calls) {
    const [method, inputs] = call.slice(0, -1).split('(') as [string, string];
    const fields = parseFields(inputs);
    methods.set(selector(method, fields), { name: method, fields });
  }
  const variables = [...storage, ...common.storage].map(([variable, key, text]) => {
    return { name: variable, fits: keyPattern(key), fields: parseFields(text) };
  });
  const elements = Object.entries(packed).map(([field, text]) => [field, parseFields(text)]);
  return { name, methods, variables, packed: Object.fromEntries(elements) as Packed };
}

/**
 * Decoder of the calls and the storage of all 11 embedded contracts. Give it to the functions
 * that take a `ContractDecoder`; without one they show call data and storage as bytes.
 */
export function embeddedContracts(): ContractDecoder {
  const contracts = new Map<string, Contract>();
  for (const name of Object.keys(CONTRACTS) as ContractName[])
    contracts.set(toHex(parseAddress(CONTRACTS[name])), compile(name));

  return {
    call(to, data) {
      const contract = contracts.get(toHex(to));
      const method = contract?.methods.get(toHex(data.subarray(0, 4)));
      if (!contract || !method) return undefined;
      const what = `call of ${contract.name}.${method.name}`;
      const rest = data.subarray(4);
      if (method.fields.length === 0 && rest.length)
        throw new DecodeError(what, 4, `${rest.length} bytes behind a call without inputs`);
      const values = unpack(method.fields, rest, what);
      return {
        contract: contract.name,
        method: method.name,
        inputs: fieldsJson(method.fields, values, contract.packed),
      };
    },

    storage(address, key, value) {
      const contract = contracts.get(toHex(address));
      for (const { name, fits, fields } of contract?.variables ?? []) {
        const parts = fits(key);
        if (!parts) continue;
        const what = `storage of ${contract!.name}, ${name}`;
        return {
          contract: contract!.name,
          variable: name,
          key: keyPartsJson(parts),
          value: value && fieldsJson(fields, unpack(fields, value, what), contract!.packed),
        };
      }
      return undefined;
    },
  };
}
