import { addressText, isContractAddress } from '../decode/address.ts';
import { ACCOUNT_BLOCK, type AccountBlock, BLOCK_TYPES, isSend } from '../decode/block.ts';
import { bigEndian } from '../decode/bytes.ts';
import type { ContractDecoder, DecodedCall } from '../decode/decoded.ts';
import { DecodeError } from '../decode/errors.ts';
import { type Json, type JsonObject, messageJson, numberJson } from '../decode/json.ts';
import { MOMENTUM, type Momentum } from '../decode/momentum.ts';
import { addressOfKey } from '../hash/index.ts';

/** A momentum as the JSON-RPC prints it: its fields, and `producer` from the public key. */
export function momentumJson(momentum: Momentum): JsonObject {
  const producer = addressText(addressOfKey(momentum.publicKey));
  return { ...messageJson(MOMENTUM, momentum), producer };
}

/**
 * A block as the JSON-RPC prints it (`nom.AccountBlockMarshal`), and with it `type`, the name of
 * `blockType`; for a call of a contract `call`; for a contract's receive `result`. The
 * same for its descendants.
 */
export function blockJson(block: AccountBlock, contracts?: ContractDecoder): JsonObject {
  const type = BLOCK_TYPES[Number(block.blockType) - 1] ?? 'unknown';
  const json: Record<string, Json> = { ...messageJson(ACCOUNT_BLOCK, block), type };
  json.descendantBlocks = block.descendantBlocks.map((one) => blockJson(one, contracts));
  const call = callOf(block, contracts);
  if (call) json.call = call;
  if (type === 'contractReceive') json.result = resultOf(block);
  return json;
}

/** The call a block makes; `error` instead of `inputs` when the data does not unpack. */
export function callOf(
  block: AccountBlock,
  contracts?: ContractDecoder,
): DecodedCall | { readonly error: string } | undefined {
  if (!contracts || !isSend(block) || !isContractAddress(block.toAddress)) return undefined;
  try {
    return contracts.call(block.toAddress, block.data);
  } catch (error) {
    if (error instanceof DecodeError) return { error: error.message };
    throw error;
  }
}

/** What became of a call: the status a contract writes into its receive (`vm/vm.go`). */
function resultOf(block: AccountBlock): Json {
  const status = bigEndian(block.data);
  if (block.data.length !== 8) return null;
  return status === 1n ? 'success' : status === 2n ? 'failed' : numberJson(status);
}
