/** One commit as far as a page's history needs it. */
export interface Commit {
  /** Day of the commit in UTC, YYYY-MM-DD. */
  day: string;
  /** Who wrote it: usernames where the commit tells them, otherwise the names it was signed with. */
  people: string[];
  changes: Change[];
}

/** What a commit did to one file; `before` is the former path of a renamed one. */
export interface Change {
  kind: 'added' | 'changed' | 'deleted';
  path: string;
  before?: string;
}

/** Where one commit begins, and what separates its fields, in the format below. */
const COMMIT = '\u001e';
const FIELD = '\u001f';

/** Arguments that make `git log` print what {@link parseLog} reads: newest first, merges left out. */
export const LOG_ARGUMENTS: readonly string[] = [
  '-c',
  'core.quotePath=false',
  'log',
  '--no-merges',
  '--name-status',
  '--find-renames',
  `--format=%x1e%ct%x1f%aN <%aE>%x1f%(trailers:key=Co-authored-by,valueonly,separator=%x1f)`,
];

/** Reads the output of `git log` with {@link LOG_ARGUMENTS}, newest commit first. */
export function parseLog(text: string): Commit[] {
  return text
    .split(COMMIT)
    .slice(1)
    .map((block) => {
      const [head = '', ...lines] = block.split('\n');
      const [seconds = '', ...people] = head.split(FIELD);
      return {
        day: new Date(Number(seconds) * 1000).toISOString().slice(0, 10),
        people: [...new Set(people.map(nameOnly).filter(isPerson))],
        changes: lines.flatMap(changeOf),
      };
    });
}

/** The address that hosts of repositories give to people who hide theirs: it is made of the username. */
const NO_REPLY = /<(?:\d+\+)?([\w.-]+)@users\.noreply\.[\w.-]+>\s*$/;

/**
 * The username in a no-reply address; otherwise the name without an e-mail address, and of a bare address
 * the part before the `@`.
 */
function nameOnly(text: string): string {
  const username = NO_REPLY.exec(text)?.[1];
  if (username) return username;
  const name = text.replace(/<[^>]*>?/g, '').trim();
  return name.replace(/@\S*$/, '');
}

/** Programs that commit by themselves carry `[bot]` in their names. */
function isPerson(name: string): boolean {
  return name !== '' && !name.endsWith('[bot]');
}

function changeOf(line: string): Change[] {
  const [status = '', first = '', second] = line.split('\t');
  if (first === '') return [];
  switch (status[0]) {
    case 'A':
      return [{ kind: 'added', path: first }];
    case 'D':
      return [{ kind: 'deleted', path: first }];
    case 'R':
      return second ? [{ kind: 'changed', path: second, before: first }] : [];
    case 'C':
      return second ? [{ kind: 'added', path: second }] : [];
    default:
      return [{ kind: 'changed', path: first }];
  }
}
