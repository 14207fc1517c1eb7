export { embeddedContracts, selector } from './contracts.ts';
export { fieldsJson } from './json.ts';
export { common, TABLES } from './tables/index.ts';
export type { AbiField, AbiType, AbiValue, ContractTable } from './types.ts';
export { parseFields, parseType, signature } from './types.ts';
export { unpack } from './unpack.ts';
