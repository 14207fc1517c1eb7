import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { openPack, stored, textsOf, writePack } from './pack.ts';

/** A result: texts, in an order that its maker and its readers agree upon. */
export type Texts = readonly string[];

/** What a build has worked out, for the next one. */
export interface KeptResults {
  /**
   * The texts that `make` returned for the same inputs before, in this build or the last one; made now where
   * nobody has them.
   *
   * @param step names what is made
   * @param inputs everything that the texts depend on beside the code: other inputs, other texts
   */
  recall: (
    step: string,
    inputs: Texts,
    make: () => Texts | Promise<Texts>,
  ) => Promise<readonly string[]>;
  /** As `recall`, for a result of one text that nobody has to read: its bytes, as UTF-8. */
  recallBytes: (
    step: string,
    inputs: Texts,
    make: () => string | Promise<string>,
  ) => Promise<Buffer>;
  /** Lets the next build use what this one has used or made, and nothing else. */
  confirm: () => void;
  /** Leaves what was there for the next build, and nothing of this one. */
  abandon: () => void;
}

/** Files of builds that were broken off go when they are older than a build may last. */
const BROKEN_OFF = 6 * 60 * 60 * 1000;

/** Makes everything, and keeps nothing. */
export const nothingKept: KeptResults = {
  recall: async (_, __, make) => make(),
  recallBytes: async (_, __, make) => Buffer.from(await make()),
  confirm: () => undefined,
  abandon: () => undefined,
};

/**
 * Opens the results in a file. What stands there was written as a whole by the last build that confirmed:
 * builds at the same time do not disturb each other, and the last one to confirm wins.
 *
 * @param code names everything that the results depend on beside their inputs
 */
export function openResults(path: string, code: string): KeptResults {
  mkdirSync(dirname(path), { recursive: true });
  removeBrokenOff(path);
  const old = openPack(path);
  const there = new Set(old.names);
  const part = `${path}.${randomUUID()}.part`;
  const fresh = writePack(part);
  const made = new Set<string>();
  const used = new Set<string>();
  const stand = async (step: string, inputs: Texts, make: () => Texts | Promise<Texts>) => {
    const name = nameOf([code, step, ...inputs]);
    const known = there.has(name) ? old.read(name) : undefined;
    if (known) {
      used.add(name);
      return known;
    }
    const texts = stored(await make());
    if (!made.has(name)) fresh.add(name, texts);
    made.add(name);
    return texts;
  };
  return {
    recall: async (step, inputs, make) => textsOf(await stand(step, inputs, make)),
    recallBytes: async (step, inputs, make) =>
      (await stand(step, inputs, async () => [await make()])).bytes,
    confirm: () => {
      const asBefore = made.size === 0 && used.size === there.size;
      for (const name of asBefore ? [] : used) {
        const known = old.read(name);
        if (known && !made.has(name)) fresh.add(name, known);
      }
      old.close();
      fresh.finish();
      if (asBefore && existsSync(path)) rmSync(part);
      else renameSync(part, path);
    },
    abandon: () => {
      old.close();
      fresh.abandon();
      rmSync(part, { force: true });
    },
  };
}

/** Names a list of texts: other lists have other names, also where the texts in one piece are the same. */
export function nameOf(texts: Texts): string {
  const sum = createHash('sha256');
  for (const text of texts) sum.update(`${text.length}:`).update(text);
  return sum.digest('hex');
}

function removeBrokenOff(path: string): void {
  const folder = dirname(path);
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`${basename(path)}.`) || !name.endsWith('.part')) continue;
    const file = join(folder, name);
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > BROKEN_OFF) rmSync(file, { force: true });
  }
}
