import { formatLock, parseLock } from './lock.ts';

/** What a lock file becomes when the addresses of a build are added; it never loses one. */
export function updateLock(
  lock: string,
  published: readonly string[],
): { text: string; added: number } {
  const before = new Set(parseLock(lock));
  const text = formatLock([...before, ...published]);
  return { text, added: parseLock(text).length - before.size };
}
