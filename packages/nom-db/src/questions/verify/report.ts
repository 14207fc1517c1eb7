import { toHex } from '../../decode/bytes.ts';
import { DecodeError } from '../../decode/errors.ts';

/** What a check looks at; the names that a report uses. */
export type CheckName =
  | 'momentum-hash'
  | 'momentum-signature'
  | 'momentum-chain'
  | 'momentum-index'
  | 'changes-hash'
  | 'patch-records'
  | 'block-hash'
  | 'block-signature'
  | 'block-chain'
  | 'block-index'
  | 'block-links'
  | 'frontier'
  | 'undo-redo'
  | 'readable';

/** Something that is not as the node would have written it. */
export type Violation = {
  readonly check: CheckName;
  /** Momentum at which it was noticed. */
  readonly height: number;
  /** The key it is about, in hex, as stored in `nom`. */
  readonly key: string;
  readonly message: string;
};

/** Outcome of a verification: how often each check passed, and what did not. */
export type VerifyReport = {
  readonly passed: { readonly [check in CheckName]?: number };
  readonly momentums: number;
  readonly blocks: number;
  readonly violations: readonly Violation[];
};

/** Thrown inside the checks to stop at the first violation. */
export class Stop extends Error {}

/** Collects the outcome of checks. Keys are given as in the state, without `0x55`. */
export class Report {
  readonly passed: Partial<Record<CheckName, number>> = {};
  readonly violations: Violation[] = [];
  momentums = 0;
  blocks = 0;
  readonly #most: number;

  /** @param most Violations after which the verification stops. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Notes whether a check passed. `key` with its first byte: `0x55`, `0x66` or `0x77`. */
  expect(ok: boolean, check: CheckName, height: bigint, key: Uint8Array, message: string): void {
    if (ok) {
      this.passed[check] = (this.passed[check] ?? 0) + 1;
      return;
    }
    this.violations.push({ check, height: Number(height), key: toHex(key), message });
    if (this.violations.length >= this.#most) throw new Stop();
  }

  /** Reads something; bytes that cannot be decoded are a violation and give `undefined`. */
  read<T>(height: bigint, key: Uint8Array, decode: () => T): T | undefined {
    try {
      return decode();
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error;
      this.expect(false, 'readable', height, key, error.message);
      return undefined;
    }
  }
}
