import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A blob of a commit's tree. */
export interface TreeEntry {
  path: string;
  /** Full git blob id. */
  blob: string;
}

/** Runs one git command in a checkout or a bare git directory and returns its trimmed output. */
export async function git(repo: string, ...args: string[]): Promise<string> {
  const { stdout } = await run('git', ['-C', repo, ...args], { maxBuffer: 64 * 1024 * 1024 });
  return stdout.trim();
}

/** Lists every blob of a commit. Submodules and links are left out. */
export async function listTree(repo: string, commit: string): Promise<TreeEntry[]> {
  const out = await git(repo, 'ls-tree', '-r', '-z', commit);
  const entries: TreeEntry[] = [];
  for (const line of out.split('\0')) {
    const match = /^100\d{3} blob ([0-9a-f]{40})\t(.+)$/s.exec(line);
    if (match) entries.push({ blob: match[1] ?? '', path: match[2] ?? '' });
  }
  return entries;
}

/** Reads blobs through one `git cat-file --batch`, in the order asked for. */
export async function readBlobs(repo: string, blobs: readonly string[]): Promise<Buffer[]> {
  const child = spawn('git', ['-C', repo, 'cat-file', '--batch'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stdin.end(blobs.map((blob) => `${blob}\n`).join(''));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`git cat-file ended with code ${code}`);
  return splitBatch(Buffer.concat(chunks), blobs.length);
}

/** Splits the output of `git cat-file --batch`: a header line, that many bytes, a newline. */
export function splitBatch(output: Buffer, count: number): Buffer[] {
  const contents: Buffer[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    const end = output.indexOf(0x0a, at);
    const header = output.toString('utf8', at, end);
    const size = Number(/^[0-9a-f]{40} blob (\d+)$/.exec(header)?.[1] ?? Number.NaN);
    if (Number.isNaN(size)) throw new Error(`git cat-file: unexpected header "${header}"`);
    contents.push(output.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return contents;
}
