import { parseAddress } from '../../decode/address.ts';
import { bigEndian, sameBytes } from '../../decode/bytes.ts';
import { DecodeError } from '../../decode/errors.ts';
import type { AccountHeader } from '../../decode/ledger.ts';
import { type Momentum, readMomentum } from '../../decode/momentum.ts';
import { QuestionError } from '../errors.ts';
import { accountKey, momentumKey } from '../keys.ts';
import type { Ledger } from '../ledger.ts';
import type { Progress } from '../progress.ts';
import { accountFrontier, momentumAt } from '../records.ts';
import { checkBlock } from './block.ts';
import { Heads } from './heads.ts';
import { type Context, checkMomentum, checkPatches, stored } from './momentum.ts';
import { Report, Stop, type VerifyReport } from './report.ts';
import { signatureCheck } from './signature.ts';
import { checkUndo } from './undo.ts';

export type { CheckName, VerifyReport, Violation } from './report.ts';
export { platformCheck, portableCheck, type SignatureCheck, signatureCheck } from './signature.ts';

/** What to verify. */
export interface VerifyOptions extends Progress {
  /**
   * First momentum to verify; 1 when not given. What lies before it is taken as it is: the momentum
   * before, and the block before the first one of each account.
   */
  readonly from?: bigint;
  /** Newest momentums whose undo and redo patches are tried; 1000 when not given. */
  readonly undoDepth?: number;
  /** Check signatures; true when not given. They take most of the time. */
  readonly signatures?: boolean;
  /** Violations after which to stop; 1 when not given. */
  readonly most?: number;
}

/**
 * Recomputes what a ledger claims: hashes and signatures of every momentum and block, the chains
 * they form, the indexes that lead to them, every momentum's changes hash from its stored redo
 * patch, the frontier records, and undo and redo of the newest momentums. Reads the chain from its
 * first momentum or from another one on. Stops at the first violation, which names its key.
 *
 * @throws QuestionError `not-found` when there is no momentum to start with
 */
export async function verifyLedger(
  ledger: Ledger,
  {
    from = 1n,
    undoDepth = 1000,
    signatures = true,
    most = 1,
    onProgress,
    signal,
  }: VerifyOptions = {},
): Promise<VerifyReport> {
  const report = new Report(most);
  const signature = signatures ? await signatureCheck() : undefined;
  const context: Context = { ledger, report, signature };
  const newest = ledger.version.height;
  if (from < 1n || from > newest)
    throw new QuestionError('not-found', `height ${from} is not between 1 and ${newest}`);
  const wanted = newest - from + 1n;
  const depth = BigInt(undoDepth) < wanted ? BigInt(undoDepth) : wanted;
  let done = 0;
  const onStep = () => {
    signal?.throwIfAborted();
    onProgress?.({ done: ++done, total: Number(wanted + depth) });
  };
  let at = 0n;
  try {
    const heads = new Heads(ledger, from);
    let previous = from > 1n ? await momentumAt(ledger, from - 1n) : undefined;
    for (at = from; at <= newest; at++) {
      previous = await checkHeight(context, at, previous, heads);
      onStep();
    }
    await checkFrontiers(context, previous, heads);
    await checkUndo(context, depth, onStep);
  } catch (error) {
    if (!(error instanceof Stop)) note(report, at, error);
  }
  const { passed, momentums, blocks, violations } = report;
  return { passed, momentums, blocks, violations };
}

/** A record that is missing or unreadable in the middle of a check is a violation as well. */
function note(report: Report, at: bigint, error: unknown): void {
  const readable = error instanceof DecodeError || error instanceof QuestionError;
  if (!readable) throw error;
  try {
    report.expect(false, 'readable', at, stored(momentumKey(at)), error.message);
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop;
  }
}

async function checkHeight(
  context: Context,
  at: bigint,
  previous: Momentum | undefined,
  heads: Heads,
): Promise<Momentum> {
  const bytes = await context.ledger.state.get(momentumKey(at));
  if (!bytes) throw new QuestionError('incomplete', `momentum ${at} is missing`);
  const momentum = readMomentum(bytes, `momentum ${at}`);
  await checkMomentum(context, momentum, previous);
  await checkPatches(context, momentum);
  // The content may list a contract's sends in any place; chains are followed by height.
  const byHeight = (a: AccountHeader, b: AccountHeader) =>
    Number(a.hashHeight.height - b.hashHeight.height);
  for (const header of [...momentum.content].sort(byHeight))
    await checkBlock(context, at, header, heads);
  context.report.momentums++;
  return momentum;
}

/** The frontier record of the ledger and of every account, and the copy of its ZNN balance. */
async function checkFrontiers(
  { ledger, report }: Context,
  newest: Momentum | undefined,
  heads: Heads,
): Promise<void> {
  const { hash, height } = ledger.version;
  report.expect(
    !!newest && sameBytes(newest.hash, hash) && newest.height === height,
    'frontier',
    height,
    stored(Uint8Array.of(0)),
    'the frontier record does not name the newest momentum',
  );
  for (const [text, head] of heads.seen) {
    const address = parseAddress(text);
    const frontier = await accountFrontier(ledger, address);
    report.expect(
      !!frontier && sameBytes(frontier.hash, head.hash) && frontier.height === head.height,
      'frontier',
      height,
      stored(accountKey(address, Uint8Array.of(0))),
      `the frontier record of ${text} does not name its newest block, ${head.height}`,
    );
    const own = await ledger.state.get(accountKey(address, Uint8Array.of(3), ZNN));
    const copyKey = Uint8Array.of(8, ...address);
    const copy = await ledger.state.get(copyKey);
    const none = new Uint8Array();
    report.expect(
      bigEndian(own ?? none) === bigEndian(copy ?? none),
      'frontier',
      height,
      stored(copyKey),
      `the copy of the ZNN balance of ${text} differs from the balance`,
    );
  }
}

const ZNN = Uint8Array.of(0x14, 0xe6, 0x63, 0x18, 0xc6, 0x31, 0x8c, 0x63, 0x18, 0xc6);
