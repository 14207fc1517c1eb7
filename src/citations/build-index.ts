import { join } from 'node:path';
import { Language, Parser } from 'web-tree-sitter';
import { git, listTree, readBlobs } from './git.ts';
import { goSymbols } from './go-symbols.ts';
import { isFullSha } from './permalink.ts';
import type { CodeIndex, CodeSymbol, SourceFile, Upstream } from './types.ts';

/** What an index is built from. */
export interface BuildRequest {
  /** A checkout or a bare git directory that holds the commit. */
  repo: string;
  /** `owner/name` that citations use. */
  repository: string;
  /** Anything git can resolve to a commit. */
  commit: string;
  /** ISO date to record. */
  today: string;
  /** This project's root, where the grammar is installed. */
  root: string;
}

/** Indexes every file of a commit, and the symbols of its Go files. Throws when a Go file does not parse. */
export async function buildIndex(request: BuildRequest): Promise<CodeIndex> {
  const { repo, root } = request;
  const commit = await git(repo, 'rev-parse', `${request.commit}^{commit}`);
  if (!isFullSha(commit)) throw new Error(`not a commit: ${request.commit}`);
  const seconds = Number(await git(repo, 'show', '-s', '--format=%ct', commit));
  const tree = await listTree(repo, commit);
  const blobs = await readBlobs(
    repo,
    tree.map((entry) => entry.blob),
  );
  const parser = await goParser(root);
  const files = new Map<string, SourceFile>();
  const symbols = new Map<string, CodeSymbol[]>();
  for (const [i, entry] of tree.entries()) {
    const content = blobs[i] ?? Buffer.alloc(0);
    files.set(entry.path, {
      path: entry.path,
      lines: countLines(content),
      blob: entry.blob.slice(0, 8),
    });
    if (entry.path.endsWith('.go')) {
      symbols.set(entry.path, parseGo(parser, content.toString('utf8'), entry.path));
    }
  }
  return {
    repository: request.repository,
    commit,
    committed: new Date(seconds * 1000).toISOString().slice(0, 10),
    recorded: request.today,
    upstream: await upstreamOf(repo, commit, request.today),
    files,
    symbols,
  };
}

/** Loads the Go grammar from the installed package. */
export async function goParser(root: string): Promise<Parser> {
  await Parser.init();
  const go = await Language.load(join(root, 'node_modules/tree-sitter-go/tree-sitter-go.wasm'));
  return new Parser().setLanguage(go);
}

/** Symbols of one Go file; throws when the grammar finds an error in it. */
export function parseGo(parser: Parser, source: string, path: string): CodeSymbol[] {
  const tree = parser.parse(source);
  if (!tree || tree.rootNode.hasError) throw new Error(`${path} does not parse as Go`);
  const symbols = goSymbols(tree.rootNode, path);
  tree.delete();
  return symbols;
}

function countLines(content: Buffer): number | null {
  if (content.includes(0)) return null;
  let lines = 0;
  for (const byte of content) if (byte === 0x0a) lines++;
  return content.length > 0 && content[content.length - 1] !== 0x0a ? lines + 1 : lines;
}

async function upstreamOf(repo: string, commit: string, today: string): Promise<Upstream> {
  const refs = await git(repo, 'for-each-ref', '--format=%(refname)');
  const known = ['refs/remotes/origin/master', 'refs/heads/master', 'refs/heads/main'];
  const ref = known.find((name) => refs.split('\n').includes(name));
  if (!ref) throw new Error(`${repo} has no branch named master or main`);
  const head = await git(repo, 'rev-parse', ref);
  const ahead = Number(await git(repo, 'rev-list', '--count', `${commit}..${head}`));
  return { branch: ref.split('/').pop() ?? '', head, ahead, observed: today };
}
