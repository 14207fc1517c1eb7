import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '../../src/decode/json.ts';

/** The private network's databases and answers; see the README beside them. */
export const NETWORK = join(import.meta.dirname, '../../fixtures/network');

/** One answer of the node: what was asked and what it said. */
export interface Recorded {
  readonly subject: string;
  readonly method: string;
  readonly params: readonly Json[];
  readonly result?: Json;
  readonly error?: { readonly code: number; readonly message: string };
}

/** Every recorded answer, by subject. */
export function recordedAnswers(directory = NETWORK): Recorded[] {
  const rpc = join(directory, 'rpc');
  if (!existsSync(rpc)) throw new Error(`there are no recorded answers in ${rpc}`);
  return readdirSync(rpc)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const { answers } = JSON.parse(readFileSync(join(rpc, name), 'utf8'));
      return (answers as Recorded[]).map((one) => ({ ...one, subject: name.slice(0, -5) }));
    });
}
