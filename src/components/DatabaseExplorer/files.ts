import type { ChosenFile, Question } from '../../explorer/protocol';
import { isDatabaseFile } from '../../explorer/sample-manifest';

/** A directory that the reader chose: its files, or a handle to it. */
export type Chosen =
  | { readonly name: string; readonly live: false; readonly files: Iterable<ChosenFile> }
  | { readonly name: string; readonly live: true; readonly handle: FileSystemDirectoryHandle };

/** The pieces in which a directory is told to the worker. */
type Piece =
  | Pick<Extract<Question, { kind: 'files' }>, 'kind' | 'files'>
  | Pick<Extract<Question, { kind: 'open-files' }>, 'kind' | 'looked'>
  | Pick<Extract<Question, { kind: 'open-handle' }>, 'kind' | 'handle'>;

/** A directory that was picked as a list of files. */
export function pickedFiles(list: FileList): Chosen {
  const name = list[0]?.webkitRelativePath.split('/')[0] || 'directory';
  return { name, live: false, files: filesOf(list) };
}

/** One after the other: a list may be longer than a page may look at in one go. */
function* filesOf(list: FileList): Generator<ChosenFile> {
  for (const file of list) yield { path: file.webkitRelativePath || file.name, file };
}

/** Longest time that one piece may take, in milliseconds; a frame has 16. */
const PIECE_MS = 8;

/**
 * Tells the worker which directory to open. Files go in pieces that are small enough for the page
 * to answer between them: the browser looks at each file that it hands over. Only the files of
 * databases go; keys, wallets and the configuration stay.
 *
 * @param post hands over a piece, and gives whether more are wanted
 */
export async function handOver(chosen: Chosen, post: (piece: Piece) => boolean): Promise<void> {
  if (chosen.live) {
    post({ kind: 'open-handle', handle: chosen.handle });
    return;
  }
  let looked = 0;
  let files: ChosenFile[] = [];
  let atOnce = 4;
  let start = performance.now();
  for (const one of chosen.files) {
    looked++;
    if (isDatabaseFile(one.file.name)) files.push(one);
    const elapsed = () => performance.now() - start;
    if (files.length < atOnce && elapsed() < PIECE_MS) continue;
    if (!post({ kind: 'files', files })) return;
    if (files.length === atOnce)
      atOnce = elapsed() > PIECE_MS / 2 ? Math.max(1, atOnce >> 1) : atOnce * 2;
    files = [];
    await nextTurn();
    start = performance.now();
  }
  if (files.length > 0 && !post({ kind: 'files', files })) return;
  await nextTurn();
  post({ kind: 'open-files', looked });
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** What the browser knows of a thing that was dropped, as far as it has it. */
interface DroppedItem extends DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

/**
 * The directory that was dropped. Throws an `Error` when it is none. A browser without handles
 * gives its files; then all of them are looked for before this resolves.
 */
export async function droppedDirectory(transfer: DataTransfer): Promise<Chosen> {
  // The list is emptied as soon as this turn ends: take everything first.
  const items = Array.from(transfer.items, (item: DroppedItem) => ({
    handle: item.getAsFileSystemHandle?.().catch(() => null),
    entry: item.webkitGetAsEntry(),
  }));
  const handle = await items[0]?.handle;
  if (items.length === 1 && handle?.kind === 'directory')
    return { name: handle.name, live: true, handle: handle as FileSystemDirectoryHandle };
  const files: ChosenFile[] = [];
  for (const { entry } of items) if (entry) await walk(entry, entry.name, files);
  if (files.length === 0) throw new Error('No file of a database was dropped.');
  return { name: items[0]?.entry?.name ?? 'directory', live: false, files };
}

/** Directories deeper than this hold no database of a node. */
const DEEPEST = 6;

async function walk(
  entry: FileSystemEntry,
  path: string,
  into: ChosenFile[],
  depth = 0,
): Promise<void> {
  if (entry.isFile) {
    // Others are not even opened: a lock that a node holds would refuse.
    if (!isDatabaseFile(entry.name)) return;
    const file = await new Promise<File>((resolve, reject) => {
      (entry as FileSystemFileEntry).file(resolve, reject);
    });
    into.push({ path, file });
  } else if (depth < DEEPEST) {
    const reader = (entry as FileSystemDirectoryEntry).createReader();
    for (;;) {
      // A browser hands out a hundred entries at a time.
      const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
        reader.readEntries(resolve, reject);
      });
      if (some.length === 0) return;
      for (const one of some) await walk(one, `${path}/${one.name}`, into, depth + 1);
    }
  }
}

/** Hands a file to the reader. */
export function saveFile(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
