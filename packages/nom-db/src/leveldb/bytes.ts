/** Compares `a[aStart, aEnd)` with `b[bStart, bEnd)` byte by byte, a prefix before what it starts. */
export function compareRanges(
  a: Uint8Array,
  aStart: number,
  aEnd: number,
  b: Uint8Array,
  bStart: number,
  bEnd: number,
): number {
  const shift = bStart - aStart;
  const end = Math.min(aEnd, bEnd - shift);
  for (let i = aStart; i < end; i++) {
    const difference = a[i]! - b[i + shift]!;
    if (difference !== 0) return difference;
  }
  return aEnd - aStart - (bEnd - bStart);
}

/** Compares two byte strings as LevelDB does: byte by byte, a prefix before what it starts. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  return compareRanges(a, 0, a.length, b, 0, b.length);
}

/** Whether `bytes` begins with `prefix`. */
export function startsWith(bytes: Uint8Array, prefix: Uint8Array): boolean {
  if (bytes.length < prefix.length) return false;
  for (let i = 0; i < prefix.length; i++) if (bytes[i] !== prefix[i]) return false;
  return true;
}

/**
 * The smallest byte string above every string that starts with `prefix`, or `undefined` if there
 * is none (an empty prefix, or nothing but `ff`).
 */
export function prefixEnd(prefix: Uint8Array): Uint8Array | undefined {
  let last = prefix.length - 1;
  while (last >= 0 && prefix[last] === 0xff) last--;
  if (last < 0) return undefined;
  const end = prefix.slice(0, last + 1);
  end[last]!++;
  return end;
}
