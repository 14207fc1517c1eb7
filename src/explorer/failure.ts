/** Why nothing is shown, in words. */
export interface Failure {
  readonly title: string;
  /** What happened; names the file and the byte where there is one. */
  readonly message: string;
  /** What can be done. */
  readonly advice: string;
}

const WORDS: { readonly [code: string]: readonly [title: string, advice: string] } = {
  'not-found': ['There is no such thing here', 'Check the height, hash or address.'],
  'bad-argument': [
    'That cannot be read',
    'Enter a height, an address (z1…), a token standard (zts1…), the name of a contract or a hash of 64 hexadecimal digits.',
  ],
  'not-a-ledger': [
    'There is no ledger in it',
    'Choose the data directory of a node: the folder that holds "nom", "consensus" and "network".',
  ],
  incomplete: [
    'A record is missing or cannot be read',
    'The directory may have been copied while the node ran. Stop the node, copy it again, and open the copy; "nom-db verify" says what is wrong.',
  ],
  'too-far': [
    'Too much has changed since',
    'Travel to a newer height, or ask on the command line with more memory: nom-db at … --memory.',
  ],
  corrupt: [
    'A file is damaged',
    'Restore the file from another copy, or copy the directory again.',
  ],
  vanished: [
    'A file is missing',
    'The node may have removed it while the page was reading. Choose the directory again, or open a copy.',
  ],
  unreadable: [
    'A file cannot be read',
    'Check its permissions, then choose the directory again. If a node is using it, stop the node or open a copy.',
  ],
  'not-a-database': [
    'There is no database in it',
    'Choose the data directory of a node: the folder that holds "nom", "consensus" and "network".',
  ],
  unsupported: ['This database is of another kind', 'Only databases of a node can be opened.'],
  changing: ['The directory changes too fast', 'Stop the node, or open a copy of the directory.'],
  'no-sample': ['The sample did not arrive', 'Check the connection and try again.'],
};

/** What errors carry that reach the explorer. */
interface Carried {
  readonly code?: unknown;
  readonly name?: string;
  readonly message?: string;
  /** File that an error of the reader begins with. */
  readonly file?: string;
  /** Folder of that file, see `inFolder`. */
  readonly folder?: string;
}

/** Notes on an error which database it is of: all three have files of the same names. */
export function inFolder(error: unknown, folder: string): unknown {
  return error instanceof Error ? Object.assign(error, { folder }) : error;
}

/** Words for an error: those of nom-db carry a code, everything else is unexpected. */
export function failureOf(error: unknown): Failure {
  const { code, name, message: said, file, folder } = (error ?? {}) as Carried;
  // "000005.ldb is corrupt …" becomes "nom/000005.ldb is corrupt …".
  const message = folder && file && said?.startsWith(file) ? `${folder}/${said}` : said;
  const known = typeof code === 'string' && Object.hasOwn(WORDS, code) ? WORDS[code] : undefined;
  if (known) return { title: known[0], message: sentence(message ?? ''), advice: known[1] };
  if (name === 'DecodeError') {
    const [title, advice] = WORDS.incomplete!;
    return { title, message: sentence(message ?? ''), advice };
  }
  return {
    title: 'Something unexpected happened',
    message: sentence(message ?? String(error)),
    advice: 'Open the directory again. If it happens again, please report it with these words.',
  };
}

/** Advice follows the message: it ends as a sentence does. */
function sentence(message: string): string {
  return message === '' || /[.!?…]$/.test(message) ? message : `${message}.`;
}

/** An error of the explorer itself, with one of the codes above. */
export class ExplorerError extends Error {
  override readonly name = 'ExplorerError';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
