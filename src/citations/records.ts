import { isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { parsePermalink } from './permalink.ts';
import type { Citation } from './types.ts';

/** Finds the citations of a YAML record: every text that is a GitHub link, with the `symbol` beside it. */
export function citationsInRecord(text: string, file: string): Citation[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const found: Citation[] = [];
  visit(document, {
    Scalar(_key, node, path) {
      if (typeof node.value !== 'string' || !parsePermalink(node.value) || !node.range) return;
      const written = text.slice(node.range[0], node.range[1]);
      const within = written.indexOf(node.value);
      const { line, col } = lines.linePos(node.range[0]);
      const symbol = [...path].reverse().find(isMap)?.get('symbol', true);
      found.push({
        url: node.value,
        ...(isScalar(symbol) && typeof symbol.value === 'string' ? { symbol: symbol.value } : {}),
        symbolExpected: false,
        place: { file, line, column: col, offset: within === -1 ? -1 : node.range[0] + within },
      });
    },
  });
  return found;
}
