import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../problems/problem.ts';
import { ODD_KEY_FIX, oddKey } from '../yaml-keys/odd-key.ts';
import { type Claim, claimSchema } from './claim.ts';

/** Folder of the claims, relative to the repository's root. */
export const claimsFolder = 'data/claims';

/** A claim with what a check needs to say where something is. */
export interface ClaimRecord {
  claim: Claim;
  file: string;
  /** Position of the value at a path of keys, or of the record's start. */
  locate: (...path: Array<string | number>) => { line: number; column: number };
}

/** Reads every claim. What is no claim comes back as problems, with file, line and column. */
export function loadClaims(root: string): { records: ClaimRecord[]; problems: Problem[] } {
  const records: ClaimRecord[] = [];
  const problems: Problem[] = [];
  const names = readdirSync(join(root, claimsFolder)).sort();
  for (const name of names) {
    const file = `${claimsFolder}/${name}`;
    const result = parseClaim(file, readFileSync(join(root, file), 'utf8'));
    if ('record' in result) records.push(result.record);
    else problems.push(...result.problems);
  }
  return { records, problems };
}

/** Parses one file. Never throws, whatever the text. */
export function parseClaim(
  file: string,
  text: string,
): { record: ClaimRecord } | { problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const locate = locator(document, lines);
  const id = /([^/]+)\.yaml$/.exec(file)?.[1] ?? '';
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    const fix = 'Name the file in lower case with hyphens and the ending .yaml: it is the anchor.';
    return { problems: [problem(file, locate(), 'the file’s name is no id', fix)] };
  }
  const broken = document.errors[0];
  if (broken) {
    const { line, col } = lines.linePos(broken.pos[0]);
    const message = broken.message.split('\n')[0] ?? 'not YAML';
    return { problems: [problem(file, { line, column: col }, message, 'Correct the YAML.')] };
  }
  const key = oddKey(document);
  if (key) {
    const { line, col } = lines.linePos(key.offset);
    return { problems: [problem(file, { line, column: col }, key.message, ODD_KEY_FIX)] };
  }
  const result = claimSchema.safeParse(plainValue(document));
  if (result.success) return { record: { claim: { id, ...result.data }, file, locate } };
  return {
    problems: result.error.issues.map((issue) => {
      const path = issue.path.filter((key) => typeof key !== 'symbol');
      const message = `${path.join('.') || 'record'}: ${issue.message}`;
      return problem(file, locate(...path), message, 'See src/claims/claim.ts for the fields.');
    }),
  };
}

/** What a document says; undefined where it uses aliases, which can make a small file huge. */
function plainValue(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}

/** Title of the Markdown page at an address of the site; undefined when there is no such page. */
export function pageTitle(root: string, address: string): string | undefined {
  const path = join(root, 'docs', address);
  const file = [`${path.replace(/\/$/, '')}.md`, join(path, 'index.md')].find((one) =>
    existsSync(one),
  );
  if (file === undefined) return undefined;
  const title = /^title: *(.+?) *$/m.exec(readFileSync(file, 'utf8'))?.[1];
  return title?.replace(/^(["'])(.*)\1$/, '$2') ?? address;
}

function locator(document: Document.Parsed, lines: LineCounter): ClaimRecord['locate'] {
  return (...path) => {
    // The nearest value that exists: a missing key is reported where its parent begins.
    for (let depth = path.length; depth >= 0; depth--) {
      const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
      if (!isNode(node) || !node.range) continue;
      const { line, col } = lines.linePos(node.range[0]);
      return { line, column: col };
    }
    return { line: 1, column: 1 };
  };
}

function problem(
  file: string,
  place: { line: number; column: number },
  message: string,
  fix: string,
): Problem {
  return { file, ...place, rule: 'claim-record', message, fix };
}
