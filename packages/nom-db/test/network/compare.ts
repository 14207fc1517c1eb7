import type { Json, JsonObject } from '../../src/decode/json.ts';

/** A place where two answers differ. */
export interface Difference {
  readonly path: string;
  readonly node: Json | undefined;
  readonly ours: Json | undefined;
}

/** What a comparison of two answers found. */
export interface Comparison {
  /** Single values (numbers, texts, truths, nulls) of the node's answer that were compared. */
  values: number;
  readonly differences: Difference[];
}

/**
 * Compares our answer with the node's, value by value. Every field and every list element of the
 * node's answer must be there with the same value; fields that only ours has are allowed, list
 * elements are not. Fields named in `except` are left out and not counted.
 */
export function compare(
  node: Json,
  ours: Json | undefined,
  except: ReadonlySet<string> = new Set(),
): Comparison {
  const found: Comparison = { values: 0, differences: [] };
  walk(node, ours, '', except, found);
  return found;
}

const isObject = (value: Json | undefined): value is JsonObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

function walk(
  node: Json,
  ours: Json | undefined,
  path: string,
  except: ReadonlySet<string>,
  found: Comparison,
): void {
  if (Array.isArray(node)) {
    const list = Array.isArray(ours) ? ours : undefined;
    if (list?.length !== node.length)
      found.differences.push({ path: `${path}.length`, node: node.length, ours: list?.length });
    node.forEach((item, i) => {
      walk(item, list?.[i], `${path}[${i}]`, except, found);
    });
  } else if (isObject(node)) {
    if (!isObject(ours)) found.differences.push({ path, node, ours });
    else
      for (const [name, value] of Object.entries(node))
        if (!except.has(name)) walk(value, ours[name], `${path}.${name}`, except, found);
  } else {
    found.values++;
    if (node !== ours) found.differences.push({ path, node, ours });
  }
}
