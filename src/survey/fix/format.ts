import {
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import { KEY_ORDER } from './order.ts';

/** Which of the survey's kinds of file a text is. */
export type FileKind = 'field' | 'source' | 'record';

/** Longest line that is written, in characters. */
const WIDTH = 100;

/** Longest item of a list, as JSON, that is kept on one line. */
const ITEM_WIDTH = 96;

const SCHEMA_FILE = {
  field: 'field.schema.json',
  source: 'source.schema.json',
  record: 'vm.schema.json',
} as const;

/** The first line of a file: it tells editors which schema to offer. */
export function modeline(kind: FileKind): string {
  return `# yaml-language-server: $schema=../schema/${SCHEMA_FILE[kind]}`;
}

/**
 * Writes a file of the survey in the house form: modeline, keys and cells in order, citations on a
 * line of their own, lines of at most 100 characters. Comments stay. Text that is not valid YAML,
 * or no map, is given back unchanged.
 *
 * `cellOrder` lists field ids in the order cells are to have.
 */
export function formatFile(kind: FileKind, text: string, cellOrder: readonly string[]): string {
  const doc = parseDocument(stripModeline(text));
  if (doc.errors.length > 0 || !isMap(doc.contents)) return text;
  const root = doc.contents as YAMLMap;
  sortKeys(root, KEY_ORDER[kind]);
  if (kind === 'record') formatRecord(root, cellOrder);
  if (kind === 'field') blockLists(root, ['allowed', 'keys']);
  plainWherePossible(doc);
  const body = doc.toString({
    lineWidth: WIDTH,
    flowCollectionPadding: false,
    // A text in double quotes would be broken inside words, addresses among them.
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  });
  return `${modeline(kind)}\n${joinShortMaps(body)}`;
}

/** Takes quotes off texts that mean the same without; the library keeps those that are needed. */
function plainWherePossible(doc: Document): void {
  visit(doc, {
    Scalar(_key, node) {
      if (typeof node.value === 'string') node.type = 'PLAIN';
    },
  });
}

/** Puts maps in braces, which the library spreads over lines early, back on one line each. */
function joinShortMaps(text: string): string {
  return text.replace(/\{\n([^{}\\]*?)\n\s*\}/g, (_whole, inner: string) => {
    const parts = inner.split('\n').map((line) => line.trim());
    return `{${parts.join(' ').replace(/,$/, '')}}`;
  });
}

function stripModeline(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('# yaml-language-server:'))
    .join('\n');
}

function formatRecord(root: YAMLMap, cellOrder: readonly string[]): void {
  citesInFlow(root);
  const cells = root.get('cells');
  if (!isMap(cells)) return;
  sortKeys(cells as YAMLMap, cellOrder);
  for (const pair of cells.items) if (isMap(pair.value)) formatCell(pair.value as YAMLMap);
}

function formatCell(cell: YAMLMap): void {
  cell.flow = false;
  sortKeys(cell, KEY_ORDER.cell);
  citesInFlow(cell);
  longItemsInBlock(cell);
  const conflict = cell.get('conflict');
  if (!isSeq(conflict)) return;
  for (const side of conflict.items) if (isMap(side)) formatCell(side as YAMLMap);
}

/** A citation is short and read as one thing, so it stands on one line. */
function citesInFlow(map: YAMLMap): void {
  const sources = map.get('sources');
  if (!isSeq(sources)) return;
  sources.flow = false;
  for (const cite of sources.items) {
    if (!isMap(cite)) continue;
    sortKeys(cite as YAMLMap, KEY_ORDER.cite);
    cite.flow = true;
  }
}

/** An item of a list that does not fit on one line is written with one key a line. */
function longItemsInBlock(cell: YAMLMap): void {
  for (const key of ['value', 'next']) {
    const list = cell.get(key);
    if (!isSeq(list) || !list.items.every((item) => isMap(item))) continue;
    list.flow = false;
    const isLong = (item: unknown) => JSON.stringify(item).length > ITEM_WIDTH;
    const flow = !list.items.some(isLong);
    for (const item of list.items) (item as YAMLMap).flow = flow;
  }
}

function blockLists(map: YAMLMap, keys: readonly string[]): void {
  for (const key of keys) {
    const list = map.get(key);
    if (!isSeq(list)) continue;
    list.flow = false;
    for (const item of list.items) {
      if (!isMap(item)) continue;
      item.flow = false;
      blockLists(item as YAMLMap, keys);
    }
  }
}

function sortKeys(map: YAMLMap, order: readonly string[]): void {
  const rank = (item: unknown): number => {
    const key = isPair(item) && isScalar(item.key) ? String(item.key.value) : '';
    const index = order.indexOf(key);
    return index < 0 ? order.length : index;
  };
  const before = map.items[0];
  map.items.sort((a, b) => rank(a) - rank(b));
  keepLeadingSpace(map, before);
}

/** Keeps blank lines between cells and none before the first key. */
function keepLeadingSpace(map: YAMLMap, before: unknown): void {
  const first = map.items[0];
  if (first === undefined || first === before) return;
  const key = first.key;
  if (isScalar(key)) key.spaceBefore = false;
}
