import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { oddKey } from '../yaml-keys/odd-key.ts';
import type { FrontMatter } from './content.ts';

const BLOCK = /^---[ \t]*\n([\s\S]*?)^---[ \t]*$/m;

/** Reads the YAML block at the top of a page; faults are listed in `errors`, never thrown. */
export function parseFrontMatter(text: string): FrontMatter {
  const block = text.startsWith('---') ? BLOCK.exec(text) : null;
  if (block?.index !== 0) return { data: {}, lines: {}, present: false, errors: [] };

  const counter = new LineCounter();
  const document = parseDocument(block[1] ?? '', { lineCounter: counter, uniqueKeys: true });
  // The YAML starts on the line below the opening dashes.
  const lineAt = (offset: number) => counter.linePos(offset).line + 1;
  const errors = [...document.errors, ...document.warnings].map((fault) => ({
    line: lineAt(fault.pos[0]),
    message: (fault.message.split('\n')[0] ?? '').replace(/ at line \d+.*$/, ''),
  }));
  const odd = oddKey(document);
  if (odd) errors.push({ line: lineAt(odd.offset), message: odd.message });
  const lines: Record<string, number> = {};
  let data: Record<string, unknown> = {};
  if (isMap(document.contents)) {
    for (const { key } of document.contents.items) {
      if (isScalar(key) && key.range) lines[String(key.value)] = lineAt(key.range[0]);
    }
    if (document.errors.length === 0 && !odd) data = toPlain(document, errors);
  } else if (errors.length === 0) {
    errors.push({ line: 2, message: 'the front matter is not a list of "key: value" lines' });
  }
  return { data, lines, present: true, errors };
}

function toPlain(
  document: ReturnType<typeof parseDocument>,
  errors: FrontMatter['errors'],
): Record<string, unknown> {
  try {
    // Aliases have no use here and are a way to make a small file huge.
    return document.toJS({ maxAliasCount: 0 }) as Record<string, unknown>;
  } catch (error) {
    errors.push({ line: 2, message: error instanceof Error ? error.message : String(error) });
    return {};
  }
}
