import type { Problem } from '../problems/problem.ts';

/** A folder's files: path below it, with forward slashes, and how to read one. */
export interface Tree {
  paths: readonly string[];
  read: (path: string) => Buffer;
}

/** Characters shown on both sides of the first byte that differs. */
const AROUND = 40;
const FIX =
  'Find what the byte depends on (folder, clock, time zone, language, order of files) and take it out.';

/**
 * Compares two builds of the same sources byte by byte. The first problem is the first difference in the
 * order of the paths; `file` is the path below `name`.
 */
export function differences(name: string, first: Tree, second: Tree): Problem[] {
  const [here, there] = [new Set(first.paths), new Set(second.paths)];
  return [...new Set([...here, ...there])].sort().flatMap((path): Problem[] => {
    const file = `${name}/${path}`;
    const only = here.has(path) === there.has(path) ? '' : here.has(path) ? 'first' : 'second';
    if (only) {
      const message = `only the ${only} build has this file`;
      return [{ file, rule: 'same-bytes', message, fix: FIX }];
    }
    const [a, b] = [first.read(path), second.read(path)];
    if (a.equals(b)) return [];
    const offset = firstDifference(a, b);
    const before = a.subarray(0, offset).toString('latin1').split('\n');
    return [
      {
        file,
        line: before.length,
        column: (before.at(-1)?.length ?? 0) + 1,
        rule: 'same-bytes',
        message: `byte ${offset} differs: ${excerpt(a, offset)} in one build, ${excerpt(b, offset)} in the other`,
        fix: FIX,
      },
    ];
  });
}

/** Offset of the first byte in which two different buffers differ; the shorter one's length if it is a prefix. */
export function firstDifference(a: Uint8Array, b: Uint8Array): number {
  const shorter = Math.min(a.length, b.length);
  for (let offset = 0; offset < shorter; offset++) {
    if (a[offset] !== b[offset]) return offset;
  }
  return shorter;
}

function excerpt(bytes: Buffer, offset: number): string {
  const part = bytes.subarray(Math.max(0, offset - AROUND), offset + AROUND);
  return JSON.stringify(part.toString('latin1'));
}
