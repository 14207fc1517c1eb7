import { site } from '../config/site.ts';
import { hasFolder, namesFile, overlap, similarNames, symbolsIn, symbolsNamed } from './lookup.ts';
import { formatRange, isFullSha, oddForm, type Permalink, parsePermalink } from './permalink.ts';
import type { Citation, CodeIndex, CodeSymbol, LineRange, SourceFile } from './types.ts';

// This project's own files are linked on its main branch: they change together with the pages.
const OWN = site.repository.replace('https://github.com/', '');

/** What is wrong with a citation. */
export interface Finding {
  rule: string;
  message: string;
  fix: string;
  /** The lines that would make it right, where the symbol is known in the cited file. */
  repair?: LineRange;
}

/** Checks one citation against the index; undefined when it is right. Never reads a file or the network. */
export function judge(citation: Citation, index: CodeIndex): Finding | undefined {
  const link = parsePermalink(citation.url);
  if (!link || link.repository === OWN) return undefined;
  return (
    judgeRef(link, index) ?? judgeTarget(citation, link, index) ?? judgeForm(citation.url, link)
  );
}

function judgeRef(link: Permalink, index: CodeIndex): Finding | undefined {
  const { ref } = link;
  const ours = isIndexed(link, index);
  const wanted = ours ? index.commit : "the commit's full 40 hexadecimal digits";
  if (/^[0-9a-f]{7,39}$/.test(ref)) {
    return {
      rule: 'citation-short-sha',
      message: `The link names the commit by a short id, "${ref}".`,
      fix: `Write ${wanted} in its place.`,
    };
  }
  if (!isFullSha(ref)) {
    return {
      rule: 'citation-branch',
      message: `The link names "${ref}", a branch or tag, so what it shows can change.`,
      fix: `Write ${wanted} in its place (on GitHub: press "y" on the file's page).`,
    };
  }
  if (ours && ref !== index.commit) {
    return {
      rule: 'citation-wrong-commit',
      message: `The link shows commit ${ref.slice(0, 7)}, the site is pinned to ${index.commit.slice(0, 7)}.`,
      fix: `Read the code at ${index.commit}, then cite that commit.`,
    };
  }
  return undefined;
}

/** What an index cannot say: of other repositories only the form of a link is known. */
function judgeForm(url: string, link: Permalink): Finding | undefined {
  const reason = oddForm(url);
  if (reason === undefined) return undefined;
  const ofFragment = link.oddFragment !== undefined && reason.includes('line range');
  return {
    rule: ofFragment ? 'citation-fragment' : 'citation-form',
    message: `The link is not written in the ordinary way: ${reason}.`,
    fix: ofFragment
      ? 'Write #L7 for one line or #L7-L9 for several.'
      : 'Copy the address from the file’s page on GitHub (press "y" there first).',
  };
}

function judgeTarget(citation: Citation, link: Permalink, index: CodeIndex): Finding | undefined {
  if (!isIndexed(link, index)) return undefined;
  if (link.view === 'tree')
    return hasFolder(index, link.path) ? undefined : unknownPath(link, index);
  const file = index.files.get(link.path);
  if (!file) return unknownPath(link, index);
  if (link.oddFragment !== undefined && !link.path.endsWith('.md')) {
    return {
      rule: 'citation-fragment',
      message: `"#${link.oddFragment}" is no line range.`,
      fix: 'Write #L7 for one line or #L7-L9 for several.',
    };
  }
  return judgeRange(citation, link.range, file, index) ?? judgeSymbol(citation, link, index);
}

function judgeRange(
  { symbol }: Citation,
  range: LineRange | undefined,
  file: SourceFile,
  index: CodeIndex,
): Finding | undefined {
  if (!range || file.lines === null) return undefined;
  if (range.from >= 1 && range.from <= range.to && range.to <= file.lines) return undefined;
  const meant = symbol === undefined ? undefined : symbolsIn(index, file.path, symbol)[0];
  return {
    rule: 'citation-range',
    message: `Lines ${range.from} to ${range.to} are not a range of ${file.path}, which has ${file.lines} lines.`,
    fix: meant ? at(meant) : 'Look the lines up in the file and correct the range.',
    ...(meant ? { repair: { from: meant.from, to: meant.to } } : {}),
  };
}

function judgeSymbol(citation: Citation, link: Permalink, index: CodeIndex): Finding | undefined {
  const { symbol } = citation;
  if (!link.path.endsWith('.go')) return undefined;
  if (symbol === undefined) {
    if (!citation.symbolExpected) return undefined;
    return {
      rule: 'citation-no-symbol',
      message: `The link to ${link.path} does not name a symbol.`,
      fix: 'Make the link text the symbol as code, or the path as code when the whole file is meant.',
    };
  }
  if (namesFile(symbol, link.path)) return undefined;
  const here = symbolsIn(index, link.path, symbol);
  const [first] = here;
  if (!first) return notHere(symbol, link.path, index);
  const { range } = link;
  if (range && here.some((candidate) => overlap(candidate, range))) return undefined;
  return {
    rule: range ? 'citation-symbol-elsewhere' : 'citation-no-range',
    message: range
      ? `${formatRange(range)} of ${link.path} does not touch ${symbol}.`
      : `The link names ${symbol} but no lines.`,
    fix: at(first),
    repair: { from: first.from, to: first.to },
  };
}

function notHere(symbol: string, path: string, index: CodeIndex): Finding {
  const elsewhere = symbolsNamed(index, symbol);
  if (elsewhere.length > 0) {
    return {
      rule: 'citation-symbol-elsewhere',
      message: `${symbol} is not in ${path}.`,
      fix: `It is in ${elsewhere.slice(0, 5).map(where).join(', ')}.`,
    };
  }
  const similar = similarNames(index, symbol);
  return {
    rule: 'citation-unknown-symbol',
    message: `${index.repository} has no symbol named "${symbol}" at the pinned commit.`,
    fix:
      similar.length > 0
        ? `Known names like it: ${similar.join(', ')}.`
        : 'Name a function, Type.Method, type, Struct.Field, constant or variable of the file.',
  };
}

function unknownPath(link: Permalink, index: CodeIndex): Finding {
  const name = link.path.split('/').pop() ?? '';
  const same = [...index.files.keys()].filter((path) => path.split('/').pop() === name);
  return {
    rule: 'citation-unknown-path',
    message: `${index.repository} has no ${link.view === 'tree' ? 'folder' : 'file'} "${link.path}" at the pinned commit.`,
    fix:
      same.length > 0
        ? `Files of that name: ${same.slice(0, 5).join(', ')}.`
        : 'Correct the path; it counts from the root of the repository.',
  };
}

function isIndexed(link: Permalink, index: CodeIndex): boolean {
  return link.repository.toLowerCase() === index.repository.toLowerCase();
}

function at(symbol: CodeSymbol): string {
  return `Write #${formatRange(symbol)}, where ${symbol.name} is.`;
}

function where(symbol: CodeSymbol): string {
  return `${symbol.file}#${formatRange(symbol)}`;
}
