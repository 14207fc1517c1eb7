import { parseToken } from '../../../packages/nom-db/src/decode/index.ts';
import type { JsonObject } from '../../../packages/nom-db/src/decode/json.ts';
import { type Ledger, tokenInfo } from '../../../packages/nom-db/src/questions/index.ts';

/** Looks up tokens by their standard; each once. */
export function tokensOf(ledger: Ledger): (standard: unknown) => Promise<JsonObject | null> {
  const known = new Map<string, Promise<JsonObject | null>>();
  return (standard) => {
    const text = String(standard);
    const found = known.get(text) ?? tokenInfo(ledger, parseToken(text));
    known.set(text, found);
    return found;
  };
}
