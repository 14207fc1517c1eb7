import * as z from 'zod';
import type { CodeIndex, CodeSymbol, SymbolKind } from './types.ts';

const LETTERS: Readonly<Record<SymbolKind, string>> = {
  func: 'F',
  method: 'M',
  type: 'T',
  'interface-method': 'I',
  field: 'f',
  const: 'c',
  var: 'v',
};
const KINDS = new Map(
  Object.entries(LETTERS).map(([kind, letter]) => [letter, kind as SymbolKind]),
);

const date = z.iso.date();
const sha = z.string().regex(/^[0-9a-f]{40}$/);
const manifestSchema = z.strictObject({
  repository: z.string(),
  commit: sha,
  committed: date,
  recorded: date,
  upstream: z.strictObject({
    branch: z.string(),
    head: sha,
    ahead: z.number().int().min(0),
    observed: date,
  }),
  files: z.record(z.string(), z.tuple([z.number().int().min(0).nullable(), z.string()])),
});
const symbolsSchema = z.record(z.string(), z.array(z.string()));

/** The two committed files of an index: what it covers, and what it found. */
export interface IndexFiles {
  /** JSON: repository, commit, dates, upstream and every file with its line count and blob id. */
  manifest: string;
  /** JSON: per file, one line of text a symbol: kind letter, name, first line, last line, hash. */
  symbols: string;
}

/** Writes an index in its committed form: one file or symbol a line, so that git shows small changes. */
export function encodeIndex(index: CodeIndex): IndexFiles {
  const { repository, commit, committed, recorded, upstream } = index;
  const head = JSON.stringify({ repository, commit, committed, recorded, upstream }, null, 2);
  const files = [...index.files.values()].map(
    (file) => `    ${JSON.stringify(file.path)}: ${JSON.stringify([file.lines, file.blob])}`,
  );
  const manifest = `${head.slice(0, -2)},\n  "files": {\n${files.join(',\n')}\n  }\n}\n`;
  const blocks = [...index.symbols].map(([path, symbols]) => {
    const lines = symbols.map((symbol) => JSON.stringify(encodeSymbol(symbol)));
    return `${JSON.stringify(path)}: [\n${lines.join(',\n')}\n]`;
  });
  return { manifest, symbols: `{\n${blocks.join(',\n')}\n}\n` };
}

/** Reads the committed form back. Throws when it is damaged. */
export function decodeIndex(text: IndexFiles): CodeIndex {
  const { files, ...head } = manifestSchema.parse(JSON.parse(text.manifest));
  const listed = symbolsSchema.parse(JSON.parse(text.symbols));
  return {
    ...head,
    files: new Map(
      Object.entries(files).map(([path, [lines, blob]]) => [path, { path, lines, blob }]),
    ),
    symbols: new Map(
      Object.entries(listed).map(([file, lines]) => [
        file,
        lines.map((line) => decodeSymbol(line, file)),
      ]),
    ),
  };
}

function encodeSymbol(symbol: CodeSymbol): string {
  return `${LETTERS[symbol.kind]} ${symbol.name} ${symbol.from} ${symbol.to} ${symbol.hash}`;
}

function decodeSymbol(line: string, file: string): CodeSymbol {
  const [letter = '', name, from, to, hash] = line.split(' ');
  const kind = KINDS.get(letter);
  if (!kind || !name || !hash) throw new Error(`symbol index: cannot read "${line}" of ${file}`);
  return { kind, name, file, from: Number(from), to: Number(to), hash };
}
