import type { Document, Node } from 'yaml';
import { isAlias, LineCounter, parseDocument, visit } from 'yaml';
import type { Problem } from '../../problems/problem.ts';
import { ODD_KEY_FIX, oddKey } from '../../yaml-keys/odd-key.ts';

/** Keys or indices from the root of a YAML document to a value. */
export type Path = readonly (string | number)[];

/** A line and column, both from 1. */
export interface Position {
  line: number;
  column: number;
}

/** A YAML file that could be read, with the way back from a value to its place. */
export interface ParsedYaml {
  file: string;
  text: string;
  data: unknown;
  /** Where the value at `path` stands; of its nearest ancestor, when it is absent itself. */
  at(path: Path): Position;
}

const START: Position = { line: 1, column: 1 };

/**
 * Reads one YAML document.
 *
 * Never throws: text that is no YAML gives problems and no document. Anchors and aliases are
 * refused, because a record must be readable line by line.
 */
export function parseYaml(
  file: string,
  text: string,
): { parsed?: ParsedYaml; problems: Problem[] } {
  try {
    return parse(file, text);
  } catch (error) {
    // The parser is recursive: text that is nested thousands of levels deep exhausts the stack.
    const message = `This cannot be read as YAML: ${firstLine(String(error))}.`;
    return {
      problems: [{ file, ...START, rule: 'yaml-syntax', message, fix: 'Nest less deeply.' }],
    };
  }
}

function parse(file: string, text: string): { parsed?: ParsedYaml; problems: Problem[] } {
  const counter = new LineCounter();
  const doc = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const position = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return line > 0 ? { line, column: col } : START;
  };
  const problems: Problem[] = [...doc.errors, ...doc.warnings].map((error) => ({
    file,
    ...position(error.pos[0]),
    rule: 'yaml-syntax',
    message: `This is not valid YAML: ${firstLine(error.message)}`,
    fix: 'Correct the YAML; texts that hold a colon or a # need quotes.',
  }));
  const anchor = firstAnchor(doc);
  if (anchor !== undefined) {
    problems.push({
      file,
      ...position(anchor),
      rule: 'yaml-syntax',
      message: 'Anchors (&) and aliases (*) are not used in records.',
      fix: 'Write the value out where it is needed, or quote a text that begins with & or *.',
    });
  }
  const key = oddKey(doc);
  if (key !== undefined) {
    const message = `In this record ${key.message}.`;
    problems.push({
      file,
      ...position(key.offset),
      rule: 'yaml-syntax',
      message,
      fix: ODD_KEY_FIX,
    });
  }
  if (problems.length > 0) return { problems };
  return {
    parsed: { file, text, data: doc.toJS(), at: (path) => locate(doc, path, position) },
    problems,
  };
}

/** Offset of the first anchor or alias of a document. */
function firstAnchor(doc: Document): number | undefined {
  let found: number | undefined;
  visit(doc, {
    Node(_key, node) {
      if (!isAlias(node) && !node.anchor) return;
      found = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return found;
}

function locate(doc: Document, path: Path, position: (offset: number) => Position): Position {
  for (let length = path.length; length > 0; length--) {
    const range = keyRange(doc, path.slice(0, length));
    if (range !== undefined) return position(range);
  }
  return START;
}

/** Offset of the key that leads to `path`, or of the item itself in a list. */
function keyRange(doc: Document, path: Path): number | undefined {
  const parent = path.length === 1 ? doc.contents : doc.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  const items = (parent as { items?: unknown[] } | undefined)?.items;
  if (!Array.isArray(items)) return undefined;
  if (typeof last === 'number') return (items[last] as Node | undefined)?.range?.[0];
  const pair = items.find((item) => {
    const key = (item as { key?: { value?: unknown } }).key;
    return key !== undefined && key !== null && String(key.value) === last;
  }) as { key: Node } | undefined;
  return pair?.key.range?.[0];
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? text;
}
