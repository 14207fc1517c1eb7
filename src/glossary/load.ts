import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../problems/problem.ts';
import { oddKey } from '../yaml-keys/odd-key.ts';
import { type Term, termSchema } from './terms.ts';

/** Folder of the glossary's records, relative to the repository root. */
export const glossaryFolder = 'data/glossary';

/** Reads all terms. Bytes that are no term come back as problems, with file and line. */
export function loadGlossary(root: string): { terms: Term[]; problems: Problem[] } {
  const terms: Term[] = [];
  const problems: Problem[] = [];
  const names = readdirSync(join(root, glossaryFolder)).filter((name) => name.endsWith('.yaml'));
  for (const name of names.sort()) {
    const file = `${glossaryFolder}/${name}`;
    const result = parseTerm(file, readFileSync(join(root, file), 'utf8'));
    if ('term' in result) terms.push(result.term);
    else problems.push(...result.problems);
  }
  return { terms, problems };
}

/** Parses one file into a term, or into the problems it has. Never throws, whatever the text. */
export function parseTerm(file: string, text: string): { term: Term } | { problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const broken = document.errors[0];
  if (broken) {
    return {
      problems: [problem(file, lines.linePos(broken.pos[0]).line, firstLine(broken.message))],
    };
  }
  const key = oddKey(document);
  if (key) return { problems: [problem(file, lines.linePos(key.offset).line, key.message)] };
  const result = termSchema.safeParse(plainValue(document));
  const id = file.replace(/^.*\//, '').replace(/\.yaml$/, '');
  if (result.success) return { term: { id, ...result.data } };
  return {
    problems: result.error.issues.map((issue) => {
      const node = document.getIn(
        issue.path.filter((key) => typeof key !== 'symbol'),
        true,
      ) as { range?: [number, number, number] } | undefined;
      const line = node?.range ? lines.linePos(node.range[0]).line : 1;
      return problem(file, line, `${issue.path.join('.') || 'record'}: ${issue.message}`);
    }),
  };
}

function plainValue(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message;
}

function problem(file: string, line: number, message: string): Problem {
  return {
    file,
    line,
    rule: 'glossary-record',
    message,
    fix: 'Write `term`, `short` (20–200 characters) and optionally `aliases`, `long`, `see`, `sources`.',
  };
}
