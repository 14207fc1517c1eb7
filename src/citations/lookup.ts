import type { CodeIndex, CodeSymbol, LineRange } from './types.ts';

const cache = new WeakMap<CodeIndex, Map<string, CodeSymbol[]>>();

/** Every symbol of that name, in any file. */
export function symbolsNamed(index: CodeIndex, name: string): readonly CodeSymbol[] {
  let names = cache.get(index);
  if (!names) {
    names = new Map();
    for (const symbol of [...index.symbols.values()].flat()) {
      const same = names.get(symbol.name);
      if (same) same.push(symbol);
      else names.set(symbol.name, [symbol]);
    }
    cache.set(index, names);
  }
  return names.get(name) ?? [];
}

/** The symbols of that name in one file; more than one where Go allows it, as with `init`. */
export function symbolsIn(index: CodeIndex, file: string, name: string): CodeSymbol[] {
  return (index.symbols.get(file) ?? []).filter((symbol) => symbol.name === name);
}

/** True when the two inclusive ranges share a line. */
export function overlap(a: LineRange, b: LineRange): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** True when the path is a folder that holds an indexed file. */
export function hasFolder(index: CodeIndex, path: string): boolean {
  if (path === '') return true;
  for (const file of index.files.keys()) if (file.startsWith(`${path}/`)) return true;
  return false;
}

/** True when code text names the cited file: its path, or the end of its path. */
export function namesFile(text: string, path: string): boolean {
  const bare = text.replace(/\/$/, '');
  return path === bare || path.endsWith(`/${bare}`);
}

/** Up to five names somebody may have meant, best first; none when nothing is close. */
export function similarNames(index: CodeIndex, name: string): string[] {
  const wanted = simplify(name);
  const tail = wanted.split('.').pop() ?? wanted;
  const scored = new Map<string, number>();
  for (const symbol of [...index.symbols.values()].flat()) {
    const candidate = simplify(symbol.name);
    if (candidate === wanted) scored.set(symbol.name, 0);
    else if (candidate.split('.').pop() === tail) scored.set(symbol.name, 1);
  }
  return [...scored]
    .sort((a, b) => a[1] - b[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))
    .slice(0, 5)
    .map(([found]) => found);
}

function simplify(name: string): string {
  return name.toLowerCase().replace(/[()*_]/g, '');
}
