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
  /** Lets the next build use what this one has used or made, and little else. */
  confirm: () => void;
  /** Leaves what was there for the next build, and nothing of this one. */
  abandon: () => void;
}

/** Files of builds that were broken off go when they are older than a build may last. */
const BROKEN_OFF = 6 * 60 * 60 * 1000;

/**
 * All is written anew when more than this share of it is new, or nobody used it. What is less is written
 * beside it: an edit changes few results, and the others would be copied for them.
 */
const MUCH = 0.25;

/** Makes everything, and keeps nothing. */
export const nothingKept: KeptResults = {
  recall: async (_, __, make) => make(),
  recallBytes: async (_, __, make) => Buffer.from(await make()),
  confirm: () => undefined,
  abandon: () => undefined,
};

/**
 * Opens the results in a file and, beside it, those that came later (`.recent`). Each was written as a whole by
 * a build that confirmed: builds at the same time do not disturb each other, and the last one to confirm wins.
 *
 * @param code names everything that the results depend on beside their inputs
 */
export function openResults(path: string, code: string): KeptResults {
  mkdirSync(dirname(path), { recursive: true });
  removeBrokenOff(path);
  const [recent, base] = [openPack(`${path}.recent`), openPack(path)];
  const old = new Set([...recent.names, ...base.names]);
  const read = (name: string) => recent.read(name) ?? base.read(name);
  const part = `${path}.${randomUUID()}.part`;
  const fresh = writePack(part);
  const made = new Map<string, number>();
  const used = new Set<string>();
  const stand = async (step: string, inputs: Texts, make: () => Texts | Promise<Texts>) => {
    const name = nameOf([code, step, ...inputs]);
    const known = old.has(name) ? read(name) : undefined;
    if (known) {
      used.add(name);
      return known;
    }
    const texts = stored(await make());
    if (!made.has(name)) fresh.add(name, texts);
    made.set(name, texts.bytes.length);
    return texts;
  };
  return {
    recall: async (step, inputs, make) => textsOf(await stand(step, inputs, make)),
    recallBytes: async (step, inputs, make) =>
      (await stand(step, inputs, async () => [await make()])).bytes,
    confirm: () => {
      const kept = [...used].filter((name) => !made.has(name));
      const all = sum([...base.names].map(base.sizeOf));
      const live = sum(kept.map(base.sizeOf));
      const late = sum(kept.map(recent.sizeOf)) + sum([...made.values()]);
      const anew = late > MUCH * all || all - live > MUCH * all;
      const asBefore = made.size === 0 && !anew && existsSync(path);
      for (const name of asBefore ? [] : kept) {
        const known = anew ? read(name) : recent.read(name);
        if (known) fresh.add(name, known);
      }
      recent.close();
      base.close();
      fresh.finish();
      if (asBefore) rmSync(part);
      else renameSync(part, anew ? path : `${path}.recent`);
      if (anew) rmSync(`${path}.recent`, { force: true });
    },
    abandon: () => {
      recent.close();
      base.close();
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

function sum(sizes: readonly number[]): number {
  return sizes.reduce((all, size) => all + size, 0);
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
