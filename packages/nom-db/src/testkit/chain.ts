import { ed25519 } from '@noble/curves/ed25519.js';
import { concat, uint64Bytes } from '../decode/bytes.ts';
import { type AccountHeader, HASH_HEIGHT, type HashHeight } from '../decode/ledger.ts';
import { MOMENTUM, type Momentum } from '../decode/momentum.ts';
import { readPatch, writePatch } from '../decode/patch.ts';
import { addressOfKey, ledgerHash, momentumHash, patchHash } from '../hash/index.ts';
import { MemoryReader } from '../leveldb/memory.ts';
import { redoKey, undoKey } from '../questions/ledger.ts';
import { keyText } from '../questions/state.ts';
import { encodeMessage } from './encode.ts';

/** New values of state keys; `undefined` deletes. */
export type Changes = readonly (readonly [key: Uint8Array, value: Uint8Array | undefined])[];

const SECRET = new Uint8Array(32).fill(1);
const NONE: HashHeight = { hash: new Uint8Array(32), height: 0n };
const stateKey = (key: Uint8Array) => concat([Uint8Array.of(0x55), key]);
const keyBytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** A `nom` database in memory, written the way `ldbManager` writes one, with signed momentums. */
export class TestChain {
  /** Stored entries by key text: state with marker bytes and tombstones, redo, undo. */
  readonly stored = new Map<string, Uint8Array>();
  /** Live state at each height, index = height, as text → value. */
  readonly history: Map<string, Uint8Array>[] = [new Map()];
  readonly momentums: Momentum[] = [];
  frontier = NONE;

  get(key: Uint8Array): Uint8Array | undefined {
    return this.history.at(-1)!.get(keyText(key));
  }

  /** Adds a momentum with the given changes; mirrors `ldbManager.Add`. */
  add(changes: Changes, content: readonly AccountHeader[] = []): Momentum {
    const height = this.frontier.height + 1n;
    const sorted = new Map(changes.map(([key, value]) => [keyText(key), value] as const));
    const state = [...sorted].sort(([a], [b]) => (a < b ? -1 : 1));
    const covered = writePatch(state.map(([key, value]) => ({ key: keyBytes(key), value })));
    const momentum = this.#sign({
      version: 1n,
      chainIdentifier: 100n,
      hash: NONE.hash,
      previousHash: this.frontier.hash,
      height,
      timestamp: 1000000000n + 10n * height,
      data: new Uint8Array(),
      content,
      changesHash: patchHash(covered),
      publicKey: new Uint8Array(),
      signature: new Uint8Array(),
    });
    this.frontier = { hash: momentum.hash, height };
    const redo = concat([covered, writePatch(this.#frontierRecords(momentum))]);
    this.putPatches(height, redo);
    this.applyRedo(height);
    this.momentums.push(momentum);
    this.history.push(new Map(this.history.at(-1)));
    for (const { key, value } of readPatch(redo)) {
      if (value) this.history.at(-1)!.set(keyText(key), value);
      else this.history.at(-1)!.delete(keyText(key));
    }
    return momentum;
  }

  /** Stores a redo patch with the undo patch that belongs to it; mirrors `RollbackPatch`. */
  putPatches(height: bigint, redo: Uint8Array): void {
    const undo = readPatch(redo).map(({ key }) => ({ key, value: this.get(key) }));
    this.stored.set(keyText(redoKey(height)), redo);
    this.stored.set(keyText(undoKey(height)), writePatch(undo));
  }

  /** Writes the first `count` records of a stored redo patch into the state. */
  applyRedo(height: bigint, count = Number.POSITIVE_INFINITY): void {
    this.#apply(this.stored.get(keyText(redoKey(height)))!, count);
  }

  /** Takes back the first `count` records of the newest momentum; mirrors the start of `Pop`. */
  applyUndo(height: bigint, count = Number.POSITIVE_INFINITY): void {
    this.#apply(this.stored.get(keyText(undoKey(height)))!, count);
  }

  #apply(patch: Uint8Array, count: number): void {
    for (const { key, value } of readPatch(patch).slice(0, count)) {
      const stored = value ? concat([Uint8Array.of(0), value]) : new Uint8Array();
      this.stored.set(keyText(stateKey(key)), stored);
    }
  }

  /** Removes the newest momentum; mirrors `ldbManager.Pop`. */
  pop(): void {
    const { height } = this.frontier;
    this.applyUndo(height);
    this.stored.delete(keyText(redoKey(height)));
    this.stored.delete(keyText(undoKey(height)));
    this.history.pop();
    this.momentums.pop();
    this.frontier = this.momentums.at(-1) ?? NONE;
  }

  reader(): MemoryReader {
    return new MemoryReader([...this.stored].map(([key, value]) => [keyBytes(key), value]));
  }

  #frontierRecords(momentum: Momentum) {
    const version = { hash: momentum.hash, height: momentum.height };
    const height = uint64Bytes(momentum.height);
    return [
      { key: Uint8Array.of(0), value: encodeMessage(HASH_HEIGHT, version) },
      { key: concat([Uint8Array.of(1), momentum.hash]), value: height },
      { key: concat([Uint8Array.of(2), height]), value: encodeMessage(MOMENTUM, momentum) },
    ];
  }

  #sign(momentum: Momentum): Momentum {
    const hash = momentumHash(momentum);
    // Nobody signs the genesis momentum.
    return { ...momentum, hash, ...(momentum.height > 1n ? signed(SECRET, hash) : {}) };
  }
}

/** Public key and signature of a hash. */
export function signed(secret: Uint8Array, hash: Uint8Array) {
  return { publicKey: ed25519.getPublicKey(secret), signature: ed25519.sign(hash, secret) };
}

/** A user's secret key and address, different for every number. */
export function user(number: number): { secret: Uint8Array; address: Uint8Array } {
  const secret = ledgerHash(Uint8Array.of(number));
  return { secret, address: addressOfKey(ed25519.getPublicKey(secret)) };
}
