import { embeddedContracts } from '../decode/abi/index.ts';
import { concat } from '../decode/bytes.ts';
import type { DatabaseName } from '../decode/decoded.ts';
import { decodeEntry } from '../decode/entry.ts';
import { DecodeError } from '../decode/errors.ts';
import { readPatch } from '../decode/patch.ts';

/** What came of damaging values and reading them. */
export interface DecodeFuzzReport {
  runs: number;
  /** Damaged values that still decoded, or decoded to a deletion. */
  decoded: number;
  /** Damaged values that were refused with the place named. */
  refused: number;
  /** Keys that fitted no layout any more. */
  unknown: number;
  slowestMs: number;
}

/** A small generator of the same numbers for the same seed (mulberry32). */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Bytes with some changed, removed or added, or cut off. */
export function damaged(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  let result: Uint8Array = bytes.slice();
  for (let changes = 1 + random(3); changes > 0; changes--) {
    const at = random(result.length + 1);
    const kind = random(4);
    if (kind === 0) result = result.slice(0, at);
    else if (kind === 1) result = concat([result.subarray(0, at), result.subarray(at + 1)]);
    else if (kind === 2)
      result = concat([result.subarray(0, at), Uint8Array.of(random(256)), result.subarray(at)]);
    else if (at < result.length)
      result[at] = random(2) ? random(256) : [0, 1, 0x7f, 0xff][random(4)]!;
  }
  return result;
}

/**
 * Damages entries and patches and decodes them: each time a value, or an error that names the
 * place. Throws at anything else, with the run that did it, and at a run
 * that takes more than `mostMs` of the processor (others may keep it busy meanwhile).
 */
export function fuzzDecoder(
  entries: readonly (readonly [DatabaseName, Uint8Array, Uint8Array])[],
  runs: number,
  seed = 0,
  mostMs = 1000,
): DecodeFuzzReport {
  const contracts = embeddedContracts();
  const report = { runs: 0, decoded: 0, refused: 0, unknown: 0, slowestMs: 0 };
  for (let run = seed; run < seed + runs; run++) {
    const random = randomNumbers(run);
    const [database, key, value] = entries[random(entries.length)]!;
    const harmed = damaged(value, random);
    const start = process.cpuUsage();
    try {
      const isPatch = database === 'nom' && (key[0] === 0x66 || key[0] === 0x77);
      if (isPatch) tally(report, readsPatch(harmed));
      else {
        const entry = decodeEntry(
          database,
          random(8) ? key : damaged(key, random),
          harmed,
          contracts,
        );
        tally(
          report,
          entry.error !== undefined ? 'refused' : entry.space === 'unknown' ? 'unknown' : 'decoded',
        );
      }
    } catch (error) {
      throw new Error(`run ${run}`, { cause: error });
    }
    const { user, system } = process.cpuUsage(start);
    const ms = (user + system) / 1000;
    report.slowestMs = Math.max(report.slowestMs, ms);
    if (ms > mostMs) throw new Error(`run ${run} took ${ms} ms`);
  }
  return report;
}

function tally(report: DecodeFuzzReport, outcome: 'decoded' | 'refused' | 'unknown'): void {
  report.runs++;
  report[outcome]++;
}

function readsPatch(bytes: Uint8Array): 'decoded' | 'refused' {
  try {
    for (const { key, value } of readPatch(bytes)) void (key.length + (value?.length ?? 0));
    return 'decoded';
  } catch (error) {
    if (!(error instanceof DecodeError) || !/, byte \d+: /.test(error.message)) throw error;
    return 'refused';
  }
}
